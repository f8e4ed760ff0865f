/** The product in a real browser, as its users see it. */
@NullMarked
package vn.thidua.e2e;

import org.jspecify.annotations.NullMarked;
