/** Does a nomination meet what its award asks? Named rules of the day, their answers, and who let it pass in spite of one. */
@ApplicationModule(
        displayName = "Eligibility",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "ranking",
            "publication",
            "catalogue",
            "award",
            "nominating",
            "decision"
        })
@NullMarked
package vn.thidua.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
