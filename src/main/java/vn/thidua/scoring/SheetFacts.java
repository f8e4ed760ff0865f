package vn.thidua.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.measure.Measure;
import vn.thidua.platform.Show;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** What is known of sheets besides their points: until when they are open, how late they came; who keeps the deadlines answers. */
public interface SheetFacts {

    /**
     * What was counted for one member.
     *
     * @param daysLate days its sheet came after the deadline, extensions taken into account; 0 while it is in time
     * @param meetingsMissed meetings of the cluster it missed without leave
     */
    record Counted(int daysLate, int meetingsMissed) {

        public static final Counted NOTHING = new Counted(0, 0);

        int of(Measure.Kind kind) {
            return kind == Measure.Kind.DAYS_LATE ? daysLate : meetingsMissed;
        }
    }

    /** By member; a fixed number of statements. A member that is not named has done nothing wrong. */
    Map<MembershipId, Counted> of(ClusterYearId year);

    /**
     * Until when this scorer enters points on the member's sheet; empty where no day is set. A member that checks has a day
     * of its own, whosever sheet it checks; the cross-check as a whole has the common one. One statement.
     */
    Optional<Deadline> deadline(ClusterYearId year, MembershipId member, Scorer scorer);

    /** A stage at which a member's sheet waits for one body. */
    record Turn(MembershipId member, Stage stage) {}

    /** The deadlines of all members of the year at these stages; one statement. Where none is set there is none. */
    Map<Turn, Deadline> deadlines(ClusterYearId year, Set<Stage> stages);

    /**
     * A deadline as it holds for one sheet, its newest extension taken into account.
     *
     * @param step name of what ends, as in the message keys {@code deadline.open.…} and {@code deadline.closed.…}
     * @param dueOn after this day the unit is late
     * @param openUntil the last day on which something is taken
     * @param over is that day past?
     * @param extension why the days are later than for the others; null where they are not
     * @param contact who is asked for an extension
     */
    record Deadline(
            String step,
            LocalDate dueOn,
            LocalDate openUntil,
            boolean over,
            @Nullable Extension extension,
            String contact) {

        private static final Show SHOW = new Show();

        /**
         * Why nothing is taken any more; null while it is. A sheet that was given back after the last day is open to whoever
         * has to mend it.
         */
        public @Nullable RuleViolation closing(@Nullable Instant givenBack) {
            boolean again = givenBack != null
                    && LocalDate.ofInstant(givenBack, Today.ZONE).isAfter(openUntil);
            String key = "deadline.closed." + step;
            return !over || again
                    ? null
                    : new RuleViolation(key, SHOW.date(openUntil), SHOW.date(closedFrom()), contact);
        }

        /** The first day on which nothing is taken any more. */
        public LocalDate closedFrom() {
            return openUntil.plusDays(1);
        }

        /** Message key of the sentence that names the last day while it is to come. */
        public String openKey() {
            return "deadline.open." + step;
        }
    }

    /**
     * A later day that was granted.
     *
     * @param excused the unit is not late before it
     */
    record Extension(
            LocalDate until,
            boolean excused,
            String reason,
            @Nullable String document,
            String by) {}
}
