/** The secrecy of the electronic ballot: its envelope, here and in the browser. */
@NullMarked
package vn.thidua.secrecy;

import org.jspecify.annotations.NullMarked;
