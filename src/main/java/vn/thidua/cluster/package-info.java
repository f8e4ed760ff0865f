/** Clusters and blocks over the years: members, head and deputies, where a year stands. */
@ApplicationModule(
        displayName = "Cluster",
        allowedDependencies = {"shared", "access", "platform", "history", "unit", "programme", "task"})
@NullMarked
package vn.thidua.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
