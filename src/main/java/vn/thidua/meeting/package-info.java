/** Meetings, the figures a cluster reports and what it does together; a meeting or activity may belong to several years. */
@ApplicationModule(
        displayName = "Meeting",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "cluster",
            "task",
            "attachment",
            "yearrecord"
        })
@NullMarked
package vn.thidua.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
