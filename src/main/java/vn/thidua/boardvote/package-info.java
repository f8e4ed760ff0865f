/** What members do with a nomination before a session: read it, declare a conflict of interest, send an opinion, vote. */
@ApplicationModule(
        displayName = "Board vote",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "task",
            "award",
            "dossier",
            "eligibility",
            "board",
            "boardsession"
        })
@NullMarked
package vn.thidua.boardvote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
