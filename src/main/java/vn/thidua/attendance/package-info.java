/** Who came to the meetings of a cluster-year, and who missed them with or without leave. */
@ApplicationModule(
        displayName = "Attendance",
        allowedDependencies = {"shared", "access", "platform", "history", "cluster", "meeting", "assembly"})
@NullMarked
package vn.thidua.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
