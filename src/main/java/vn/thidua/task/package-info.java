/** What waits for a person, gathered from all modules: the first page after signing in. */
@ApplicationModule(
        displayName = "Task",
        allowedDependencies = {"shared", "access", "platform"})
@NullMarked
package vn.thidua.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
