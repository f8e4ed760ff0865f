@NullMarked
package vn.thidua.overview;

import org.jspecify.annotations.NullMarked;
