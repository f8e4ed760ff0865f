package vn.thidua.nextyear;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.Option;
import vn.thidua.shared.MembershipId;

/**
 * A member that may go on into the next year.
 *
 * @param endedOn last day of the unit, where it was dissolved or merged
 * @param units the unit itself, or its successors first where it has ended
 */
record MemberChoice(MembershipId id, String name, @Nullable LocalDate endedOn, List<Option> units) {

    /** Does the list suggest that it goes on? A unit that has ended does only as its successor. */
    boolean suggested() {
        return endedOn == null || units.size() > 1;
    }
}
