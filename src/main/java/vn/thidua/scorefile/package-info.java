/** A score sheet as a workbook to fill in anywhere: sent out locked, read back cell by cell, taken over as previewed. */
@ApplicationModule(
        displayName = "Score files",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "programme",
            "cluster",
            "measure",
            "criteria",
            "scoring",
            "sheet"
        })
@NullMarked
package vn.thidua.scorefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
