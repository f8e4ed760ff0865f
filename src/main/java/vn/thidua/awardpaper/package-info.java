/** Papers of the awards: what a cluster proposes, what the authority decides, what is told of it. */
@ApplicationModule(
        displayName = "Award papers",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "cluster",
            "award",
            "recipient",
            "catalogue",
            "decision",
            "document",
            "letterhead",
            "issuance"
        })
@NullMarked
package vn.thidua.awardpaper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
