/** Score sheets of a cluster-year: what each stage gave each line, totals and ranks. */
@ApplicationModule(
        displayName = "Scoring",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "cluster",
            "criteria",
            "task",
            "attachment"
        })
@NullMarked
package vn.thidua.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
