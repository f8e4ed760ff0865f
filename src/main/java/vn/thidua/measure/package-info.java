/** How the points of a criterion come about, as values: by judgement, by levels, by share of a target, by number, by rule. */
@ApplicationModule(
        displayName = "Measure",
        allowedDependencies = {"shared", "platform"})
@NullMarked
package vn.thidua.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
