/** A scale as a workbook: the files officials have are read in, and what is sent out can be read in again. */
@ApplicationModule(
        displayName = "Scale files",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "cluster",
            "sheet",
            "criteria",
            "measure",
            "programme",
            "yearrecord"
        })
@NullMarked
package vn.thidua.scalefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
