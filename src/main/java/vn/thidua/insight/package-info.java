/** What can be learned from the scores: why a unit has its points, and signs that are worth a look. */
@ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "programme",
            "cluster",
            "measure",
            "covenant",
            "criteria",
            "scoring",
            "crosscheck",
            "evidence",
            "ranking",
            "publication"
        })
@NullMarked
package vn.thidua.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
