/** Excel workbooks people send in: read within limits, shown before anything is taken over. */
@ApplicationModule(
        displayName = "Sheet",
        allowedDependencies = {"shared", "platform"})
@NullMarked
package vn.thidua.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
