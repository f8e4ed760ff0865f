@NullMarked
package vn.thidua.nextyear;

import org.jspecify.annotations.NullMarked;
