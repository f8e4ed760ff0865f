/** Who did what and when, with the old and the new value, written in the transaction of the act itself. */
@ApplicationModule(
        displayName = "History",
        allowedDependencies = {"shared", "access"})
@NullMarked
package vn.thidua.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
