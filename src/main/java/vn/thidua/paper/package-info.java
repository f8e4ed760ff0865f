/** Papers as files that last: HTML set as PDF/A-2a that can be read aloud, its letters, and the squares that a telephone reads. */
@ApplicationModule(
        displayName = "Paper",
        allowedDependencies = {"shared"})
@NullMarked
package vn.thidua.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
