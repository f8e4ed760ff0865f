/** The headship goes round: who is next as head and deputy in fair order, out of the whole history of the cluster. */
@ApplicationModule(
        displayName = "Rotation",
        allowedDependencies = {"shared", "access", "platform", "history", "programme", "cluster", "task"})
@NullMarked
package vn.thidua.rotation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
