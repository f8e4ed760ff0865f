@NullMarked
package vn.thidua.rotation;

import org.jspecify.annotations.NullMarked;
