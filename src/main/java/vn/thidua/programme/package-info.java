/** Programmes: an organiser's system of clusters with its rules, calendar and awards as data. */
@ApplicationModule(
        displayName = "Programme",
        allowedDependencies = {"shared", "access", "platform", "history", "catalogue", "unit", "task"})
@NullMarked
package vn.thidua.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
