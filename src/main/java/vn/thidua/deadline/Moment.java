package vn.thidua.deadline;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.RuleViolation;

/**
 * What has happened when the last day of a stage is set anew.
 *
 * @param dueOn the day that held for all members until now, be it the calendar's; null where there was none
 * @param handedIn some sheet has passed the stage
 * @param published members were told a result
 * @param settled the result is final
 */
record Moment(@Nullable LocalDate dueOn, boolean handedIn, boolean published, boolean settled) {

    /**
     * Refuses a day that would make late who was in time, one without the reason that is due, and any after the final result.
     *
     * @param day the day that holds from now on; null where there is none
     */
    void mustAllow(@Nullable LocalDate day, @Nullable String reason, LocalDate today) {
        if (settled) {
            throw new RuleViolation("deadline.settled").at("dueOn");
        }
        if (Objects.equals(day, dueOn)) {
            return;
        }
        if (handedIn && day != null && day.isBefore(today)) {
            throw new RuleViolation("deadline.past").at("dueOn");
        }
        boolean over = dueOn != null && dueOn.isBefore(today);
        if (reason == null && (over || published)) {
            throw new RuleViolation("deadline.reason.missing").at("reason");
        }
    }
}
