/** The covenant of a cluster-year: its text, each member's targets, the signatures that freeze it, and its annexes. */
@ApplicationModule(
        displayName = "Covenant",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "task",
            "programme",
            "cluster",
            "attachment",
            "yearrecord"
        })
@NullMarked
package vn.thidua.covenant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
