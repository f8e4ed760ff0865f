@NullMarked
package vn.thidua.scalemodel;

import org.jspecify.annotations.NullMarked;
