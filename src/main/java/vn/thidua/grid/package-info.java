/** All score sheets of a cluster-year side by side. */
@ApplicationModule(
        displayName = "Grid",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "cluster",
            "measure",
            "criteria",
            "attachment",
            "scoring",
            "ranking",
            "yearrecord"
        })
@NullMarked
package vn.thidua.grid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
