/** The headship passes on: what is handed over to whom, and the next year opened from this one. */
@ApplicationModule(
        displayName = "Handover",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "cluster",
            "year",
            "attachment",
            "task"
        })
@NullMarked
package vn.thidua.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
