@NullMarked
package vn.thidua.yearrecord;

import org.jspecify.annotations.NullMarked;
