@NullMarked
package vn.thidua.yearpaper;

import org.jspecify.annotations.NullMarked;
