/** What a session ends with: the outcome of each nomination, the closing that sends them out, the minutes as they were signed. */
@ApplicationModule(
        displayName = "Board outcome",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "award",
            "board",
            "boardsession",
            "document",
            "letterhead",
            "issuance"
        })
@NullMarked
package vn.thidua.boardoutcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
