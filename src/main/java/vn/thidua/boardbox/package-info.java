/** The electronic box in a session of a board: a poll for each set of members that may vote on the same nominations. */
@ApplicationModule(
        displayName = "Board box",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "board",
            "boardsession",
            "boardoutcome",
            "poll"
        })
@NullMarked
package vn.thidua.boardbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
