/** Results of a cluster-year as they were published: frozen, with a fingerprint, a correction beside what it corrects. */
@ApplicationModule(
        displayName = "Publication",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "cluster",
            "yearrecord",
            "task",
            "scoring",
            "ranking"
        })
@NullMarked
package vn.thidua.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
