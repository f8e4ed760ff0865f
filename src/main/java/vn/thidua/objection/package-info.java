/** What units say of their provisional scores line by line, and what came of it: first mark, objection and outcome stay apart. */
@ApplicationModule(
        displayName = "Objection",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "cluster",
            "task",
            "scoring",
            "evidence",
            "deadline",
            "publication",
            "yearrecord"
        })
@NullMarked
package vn.thidua.objection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
