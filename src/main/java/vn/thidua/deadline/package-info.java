/** Until when each stage of scoring takes points, later days that were granted, and who came late. */
@ApplicationModule(
        displayName = "Deadline",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "cluster",
            "scoring",
            "attendance"
        })
@NullMarked
package vn.thidua.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
