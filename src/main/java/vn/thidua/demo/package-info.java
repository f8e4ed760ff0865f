/** The demonstration content: five real clusters as facts, one invented cluster, and an account for every role. */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {"shared", "platform"})
@NullMarked
package vn.thidua.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
