/** Papers of the meetings of a cluster-year: invitations, minutes of those that do not vote, voting papers. */
@ApplicationModule(
        displayName = "Meeting papers",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "cluster",
            "ballot",
            "minutes",
            "document",
            "letterhead",
            "issuance"
        })
@NullMarked
package vn.thidua.meetingpaper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
