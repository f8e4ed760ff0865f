@NullMarked
package vn.thidua.scalechange;

import org.jspecify.annotations.NullMarked;
