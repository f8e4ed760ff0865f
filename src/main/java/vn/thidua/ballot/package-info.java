/** Votes of a cluster-year as they were held on paper, by show of hands or by agreement: questions, candidates, counts, who was chosen. */
@ApplicationModule(
        displayName = "Ballot",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "cluster",
            "task",
            "attachment",
            "covenant",
            "meeting",
            "ranking",
            "yearrecord"
        })
@NullMarked
package vn.thidua.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
