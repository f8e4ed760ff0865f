/** Whose account it is: signing in, passwords, one-time codes. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared", "access", "platform", "history"})
@NullMarked
package vn.thidua.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
