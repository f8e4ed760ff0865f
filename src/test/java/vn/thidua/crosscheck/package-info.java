@NullMarked
package vn.thidua.crosscheck;

import org.jspecify.annotations.NullMarked;
