/** The minutes of a meeting that voted and of each count, filled from the record and kept as they were signed. */
@ApplicationModule(
        displayName = "Minutes",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "cluster",
            "yearrecord",
            "ballot",
            "assembly",
            "poll",
            "document",
            "letterhead",
            "issuance"
        })
@NullMarked
package vn.thidua.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
