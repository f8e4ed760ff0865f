@NullMarked
package vn.thidua.scalepage;

import org.jspecify.annotations.NullMarked;
