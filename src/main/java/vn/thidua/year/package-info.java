/** One cluster in one emulation year: where it stands, its facts, its members, its head and deputies, its closing. */
@ApplicationModule(
        displayName = "Year",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "unit",
            "programme",
            "cluster",
            "attachment",
            "yearrecord"
        })
@NullMarked
package vn.thidua.year;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
