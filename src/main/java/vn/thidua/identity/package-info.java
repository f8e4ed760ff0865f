/** Accounts, how people sign in, and what they are granted. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared", "access", "platform", "history", "unit"})
@NullMarked
package vn.thidua.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
