@NullMarked
package vn.thidua.entry;

import org.jspecify.annotations.NullMarked;
