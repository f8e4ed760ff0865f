/** The rules for awards, each with pass, fail and unknown, and how they come to a verdict. */
@NullMarked
package vn.thidua.eligibility;

import org.jspecify.annotations.NullMarked;
