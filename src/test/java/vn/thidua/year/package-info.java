@NullMarked
package vn.thidua.year;

import org.jspecify.annotations.NullMarked;
