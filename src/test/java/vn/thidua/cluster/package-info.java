@NullMarked
package vn.thidua.cluster;

import org.jspecify.annotations.NullMarked;
