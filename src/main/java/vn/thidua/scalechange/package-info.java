/** What a new scale changes against the one before it, and which units have seen it. */
@ApplicationModule(
        displayName = "Scale changes",
        allowedDependencies = {"shared", "access", "platform", "history", "cluster", "criteria", "measure", "task"})
@NullMarked
package vn.thidua.scalechange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
