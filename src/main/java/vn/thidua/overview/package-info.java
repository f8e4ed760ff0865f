/** Where a cluster-year stands: its steps as every module reports them, and everything that was done in it. */
@ApplicationModule(
        displayName = "Overview",
        allowedDependencies = {"shared", "access", "platform", "history", "programme", "cluster", "year"})
@NullMarked
package vn.thidua.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
