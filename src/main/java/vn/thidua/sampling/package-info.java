/** The organiser looks at some of the sheets that went through unchanged: drawn by lot, with what was found. */
@ApplicationModule(
        displayName = "Sampling",
        allowedDependencies = {"shared", "access", "platform", "history", "programme", "cluster", "scoring", "objection"
        })
@NullMarked
package vn.thidua.sampling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
