/** The next year of a cluster, opened out of this one. */
@ApplicationModule(
        displayName = "Next year",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "cluster",
            "year",
            "criteria",
            "task"
        })
@NullMarked
package vn.thidua.nextyear;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
