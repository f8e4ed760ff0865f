package vn.thidua.objection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;

/**
 * What a unit said of one line of its provisional score: three facts that stay apart.
 *
 * @param publication the published table it is about
 * @param current the line is in the unit's newest sheet, not in one of an earlier edition of the scale
 * @param first the points that stood there when it was said, and whose they were
 * @param evidence ids of the items it points to
 * @param outcome null while it waits for one
 */
record Objection(
        long id,
        MembershipId member,
        String unit,
        long publication,
        long line,
        String code,
        String text,
        boolean current,
        boolean agrees,
        First first,
        @Nullable String note,
        String by,
        Instant at,
        List<Long> evidence,
        @Nullable Outcome outcome) {

    /** The mark that was there first; no points where the line had none. */
    record First(@Nullable Points points, Stage stage) {}

    /**
     * What came of it.
     *
     * @param points null where the first mark was kept
     */
    record Outcome(@Nullable Points points, String reason, String by, Instant at) {}

    /** Does it wait for an outcome? */
    public boolean open() {
        return !agrees && outcome == null;
    }

    /** Is there anything to decide, for the first time or anew? Not of a line that nobody scores any more. */
    public boolean decidable() {
        return !agrees && current;
    }

    /** How it stands, as in the message keys {@code objection.state.…}. */
    public String state() {
        if (agrees) {
            return "AGREED";
        }
        if (outcome == null) {
            return "OPEN";
        }
        return outcome.points() == null ? "KEPT" : "CHANGED";
    }

    /** Its colour. */
    public String tone() {
        return open() ? "waiting" : outcome != null && outcome.points() != null ? "active" : "done";
    }
}
