/** A poll on paper: papers printed for it, and two tellers who count them without seeing each other's figures. */
@ApplicationModule(
        displayName = "Paper vote",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "cluster",
            "task",
            "ballot",
            "assembly",
            "poll"
        })
@NullMarked
package vn.thidua.papervote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
