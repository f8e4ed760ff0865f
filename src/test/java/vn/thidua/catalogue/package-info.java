@NullMarked
package vn.thidua.catalogue;

import org.jspecify.annotations.NullMarked;
