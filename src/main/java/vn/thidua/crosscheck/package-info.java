/** Members check each other's sheets: who checks whom, drawn by lot or changed with a reason, and what the checkers give. */
@ApplicationModule(
        displayName = "Cross-check",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "cluster",
            "scoring",
            "entry",
            "evidence",
            "task"
        })
@NullMarked
package vn.thidua.crosscheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
