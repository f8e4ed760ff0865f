/** The catalogue: awards, the authorities that grant them, the papers they rest on, and the base salary behind their prizes. */
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {"shared", "access", "platform", "history"})
@NullMarked
package vn.thidua.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
