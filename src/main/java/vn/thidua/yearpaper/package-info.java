/** Papers of the frame of a cluster-year: how it is set up, what was agreed, by what it is scored, what came of it. */
@ApplicationModule(
        displayName = "Year papers",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "programme",
            "catalogue",
            "cluster",
            "measure",
            "criteria",
            "scoring",
            "evidence",
            "ranking",
            "publication",
            "award",
            "document",
            "letterhead",
            "issuance"
        })
@NullMarked
package vn.thidua.yearpaper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
