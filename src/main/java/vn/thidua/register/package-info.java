/** The pages of the register of awards: found, exported, entered from papers, handed over, corrected, revoked; and the figures. */
@ApplicationModule(
        displayName = "Register",
        allowedDependencies = {"shared", "access", "platform", "history", "unit", "catalogue", "recipient", "decision"})
@NullMarked
package vn.thidua.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
