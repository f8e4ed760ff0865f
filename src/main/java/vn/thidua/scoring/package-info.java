/** Score sheets of a cluster-year: what each stage gave each line, and how far each sheet has come. */
@ApplicationModule(
        displayName = "Scoring",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "cluster",
            "measure",
            "covenant",
            "criteria",
            "task",
            "attachment",
            "yearrecord"
        })
@NullMarked
package vn.thidua.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
