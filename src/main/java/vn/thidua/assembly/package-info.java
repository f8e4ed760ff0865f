/** A meeting of a cluster as it votes: whom the members sent, who was there, whether they are enough, and who counts. */
@ApplicationModule(
        displayName = "Assembly",
        allowedDependencies = {"shared", "access", "platform", "history", "programme", "cluster", "meeting"})
@NullMarked
package vn.thidua.assembly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
