/** The merit report of a nomination: written first out of the record of the year, then by whoever writes it. */
@ApplicationModule(
        displayName = "Merit report",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "cluster",
            "scoring",
            "ranking",
            "publication",
            "award",
            "nominating",
            "recipient",
            "decision",
            "dossier",
            "document",
            "letterhead",
            "issuance"
        })
@NullMarked
package vn.thidua.merit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
