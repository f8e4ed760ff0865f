/** What a meeting votes on in secret: by which rule, among whom, by whom, and what came of it. */
@ApplicationModule(
        displayName = "Poll",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "cluster",
            "task",
            "ballot",
            "assembly"
        })
@NullMarked
package vn.thidua.poll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
