/** The directory of units: names, kinds, validity, who follows whom. */
@ApplicationModule(
        displayName = "Unit",
        allowedDependencies = {"shared", "access", "platform", "history", "sheet"})
@NullMarked
package vn.thidua.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
