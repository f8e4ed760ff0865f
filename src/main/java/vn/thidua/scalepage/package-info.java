/** The pages on which a scale is written and read, and the step of the year it belongs to. */
@ApplicationModule(
        displayName = "Scale pages",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "cluster",
            "measure",
            "task",
            "attachment",
            "criteria",
            "scoring"
        })
@NullMarked
package vn.thidua.scalepage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
