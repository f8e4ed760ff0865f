/** The order of a cluster-year: totals, grades, ranks, and ranks that were stated. */
@ApplicationModule(
        displayName = "Ranking",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "cluster",
            "measure",
            "criteria",
            "scoring"
        })
@NullMarked
package vn.thidua.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
