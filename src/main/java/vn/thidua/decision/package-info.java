/** Decisions that grant awards, and the register of what was granted, with what changed since. */
@ApplicationModule(
        displayName = "Decision",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "unit",
            "catalogue",
            "recipient",
            "award",
            "paper"
        })
@NullMarked
package vn.thidua.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
