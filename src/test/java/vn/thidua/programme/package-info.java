@NullMarked
package vn.thidua.programme;

import org.jspecify.annotations.NullMarked;
