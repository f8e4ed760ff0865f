/** The life of official papers: made from the record, issued under a number of the register, confirmed, replaced, withdrawn. */
@ApplicationModule(
        displayName = "Issuance",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "unit",
            "programme",
            "cluster",
            "catalogue",
            "paper",
            "document",
            "letterhead"
        })
@NullMarked
package vn.thidua.issuance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
