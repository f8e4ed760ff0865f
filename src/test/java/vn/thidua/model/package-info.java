/** The awkward facts of real clusters, one test each: what a data model could fail to hold. */
@NullMarked
package vn.thidua.model;

import org.jspecify.annotations.NullMarked;
