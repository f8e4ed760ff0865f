/** The pages on which awards are proposed, sent, received, examined and listed. */
@ApplicationModule(
        displayName = "Nominating",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "recipient",
            "unit",
            "cluster",
            "attachment",
            "task",
            "yearrecord",
            "award",
            "filling"
        })
@NullMarked
package vn.thidua.nominating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
