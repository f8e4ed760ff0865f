/** The headship passes on: what is handed over to whom. */
@ApplicationModule(
        displayName = "Handover",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "unit",
            "cluster",
            "attachment",
            "yearrecord",
            "task",
            "document",
            "letterhead",
            "issuance"
        })
@NullMarked
package vn.thidua.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
