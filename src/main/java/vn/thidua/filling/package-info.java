/** Nominations filled from a cluster's result: what its votes and ranks suggest, looked at first and drafted at once. */
@ApplicationModule(
        displayName = "Filling",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "recipient",
            "cluster",
            "ballot",
            "ranking",
            "award"
        })
@NullMarked
package vn.thidua.filling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
