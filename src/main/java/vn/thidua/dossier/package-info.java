/** The dossier of a nomination: the papers its award asks for, opinions of other bodies, the receipt; and the page of one nomination. */
@ApplicationModule(
        displayName = "Dossier",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "cluster",
            "attachment",
            "award",
            "nominating",
            "decision",
            "eligibility",
            "task",
            "yearrecord"
        })
@NullMarked
package vn.thidua.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
