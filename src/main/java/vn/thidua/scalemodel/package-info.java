/** Scales published by other organisations, with their sources: to read, and to start a scale from. */
@ApplicationModule(
        displayName = "Scale models",
        allowedDependencies = {"shared", "access", "cluster", "criteria", "measure"})
@NullMarked
package vn.thidua.scalemodel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
