/** What units show for their points: files, links and documents, and which lines of their sheets each of them serves. */
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "cluster",
            "scoring",
            "attachment",
            "yearrecord"
        })
@NullMarked
package vn.thidua.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
