/** The way the program starts: in demonstration or in earnest, what it prints, and why it could not start. */
@ApplicationModule(
        displayName = "Launch",
        allowedDependencies = {"database", "identity", "platform"})
@NullMarked
package vn.thidua.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
