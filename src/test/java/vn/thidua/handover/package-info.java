@NullMarked
package vn.thidua.handover;

import org.jspecify.annotations.NullMarked;
