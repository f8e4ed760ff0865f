/** Notices to those who were proposed and get nothing, with the reason: what the board or the authority refused. */
@ApplicationModule(
        displayName = "Refusal",
        allowedDependencies = {"shared", "access", "platform", "history", "task", "unit", "award", "decision"})
@NullMarked
package vn.thidua.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
