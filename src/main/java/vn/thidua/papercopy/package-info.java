/** Copies of issued papers that come back: scans, PDFs signed electronically, papers changed in Word. */
@ApplicationModule(
        displayName = "Paper copy",
        allowedDependencies = {
            "shared",
            "access",
            "platform",
            "history",
            "attachment",
            "paper",
            "document",
            "issuance",
            "signature"
        })
@NullMarked
package vn.thidua.papercopy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
