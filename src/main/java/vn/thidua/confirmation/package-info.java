/** The public page on which anybody has a decision or a certificate confirmed by the code that stands on it. */
@ApplicationModule(
        displayName = "Confirmation",
        allowedDependencies = {"shared", "access", "decision", "issuance"})
@NullMarked
package vn.thidua.confirmation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
