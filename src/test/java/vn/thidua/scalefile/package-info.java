@NullMarked
package vn.thidua.scalefile;

import org.jspecify.annotations.NullMarked;
