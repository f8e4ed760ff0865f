/** What every page stands on: the security chain, forms that are sent once, error pages, the layout's model, list exports. */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {"shared", "access"})
@NullMarked
package vn.thidua.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
