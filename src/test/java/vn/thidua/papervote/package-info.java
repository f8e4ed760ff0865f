@NullMarked
package vn.thidua.papervote;

import org.jspecify.annotations.NullMarked;
