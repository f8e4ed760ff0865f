package vn.thidua.scoring;

import java.util.Map;
import vn.thidua.measure.Measure;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** What the program counts for penalties by rule; who keeps deadlines and meetings answers. */
public interface SheetFacts {

    /**
     * What was counted for one member.
     *
     * @param daysLate days its sheet came after the deadline, extensions taken into account; 0 while it is in time
     * @param meetingsMissed meetings of the cluster it missed without leave
     */
    record Counted(int daysLate, int meetingsMissed) {

        static final Counted NOTHING = new Counted(0, 0);

        int of(Measure.Kind kind) {
            return kind == Measure.Kind.DAYS_LATE ? daysLate : meetingsMissed;
        }
    }

    /** By member; a fixed number of statements. A member that is not named has done nothing wrong. */
    Map<MembershipId, Counted> of(ClusterYearId year);
}
