/** What the tests of every module share: a real database, statement counting, cleaning. */
@NullMarked
package vn.thidua.support;

import org.jspecify.annotations.NullMarked;
