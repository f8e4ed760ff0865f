/** Who may do what: relations of an account to a place of the domain, one rule for each action, one door for every handler. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"shared"})
@NullMarked
package vn.thidua.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
