/** The few values every module speaks in: ids, points, names, business dates and the ways an act can be refused. */
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
@NullMarked
package vn.thidua.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
