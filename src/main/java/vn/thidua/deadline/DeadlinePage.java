package vn.thidua.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.shared.MembershipId;

/**
 * The deadlines of a year.
 *
 * @param members those whose sheet this person may read
 * @param extensions those of these members, the newest first
 */
record DeadlinePage(List<Day> days, List<Member> members, List<Granted> extensions) {

    /**
     * The last day of a stage.
     *
     * @param fromCalendar the programme's calendar names it, nobody set another
     */
    record Day(DueStage stage, @Nullable LocalDate dueOn, boolean fromCalendar, boolean over) {}

    /**
     * How a member stands to the deadline of its own scoring.
     *
     * @param status null while it has no sheet
     * @param daysLate 0 while it is in time
     */
    record Member(
            MembershipId id,
            String name,
            @Nullable LocalDate openUntil,
            @Nullable SheetStatus status,
            @Nullable Instant handedIn,
            int daysLate) {}

    /**
     * A later day that was granted.
     *
     * @param holds no later one stands in its place
     */
    record Granted(
            String member,
            DueStage stage,
            LocalDate until,
            boolean excused,
            String reason,
            @Nullable String document,
            String by,
            Instant at,
            boolean holds) {}

    /** Has any member come late? */
    public boolean anyLate() {
        return members.stream().anyMatch(member -> member.daysLate() > 0);
    }
}
