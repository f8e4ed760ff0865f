@NullMarked
package vn.thidua.scorefile;

import org.jspecify.annotations.NullMarked;
