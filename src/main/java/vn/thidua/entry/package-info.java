/** The page on which a score sheet is filled in and checked, and which sheets there are. */
@ApplicationModule(
        displayName = "Entry",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "programme",
            "cluster",
            "measure",
            "covenant",
            "criteria",
            "scoring",
            "evidence",
            "yearrecord"
        })
@NullMarked
package vn.thidua.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
