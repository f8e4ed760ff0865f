/** Awards: what is proposed, its road, what the board says of each, what an authority decides; facts apart. */
@ApplicationModule(
        displayName = "Award",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "recipient",
            "catalogue",
            "cluster",
            "attachment",
            "covenant",
            "ballot",
            "yearrecord"
        })
@NullMarked
package vn.thidua.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
