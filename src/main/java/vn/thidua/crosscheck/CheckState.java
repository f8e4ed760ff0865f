package vn.thidua.crosscheck;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.SheetStatus;

/** How far one check is. */
enum CheckState {
    /** The unit has not handed its sheet in. */
    NOT_YET("muted"),
    /** The checker is at work. */
    OPEN("active"),
    /** The checker sent its points, then the sheet was given back and handed in again: the checker is asked anew. */
    AGAIN("waiting"),
    /** The checker sent its points for a sheet by an earlier edition of the scale: the sheet by the new one is to be checked. */
    NEW_EDITION("waiting"),
    /** The checker was recorded as taking no part and has not sent: head or staff decide who checks, or that nobody does. */
    ABSENT("danger"),
    /** The checker has sent its points. */
    SENT("done"),
    /** The checker was not awaited again: the points it sent before the sheet was given back stand. */
    KEPT("muted"),
    /** The sheet went on without it. */
    LEFT_OUT("muted");

    /**
     * A sheet as it was last handed in.
     *
     * @param status null where there is no sheet yet
     * @param since when it was handed in; a check sent before is one of an earlier sheet and is to be sent again
     * @param heard names of the checkers whose points were sent to it: what was sent to a sheet by an earlier edition of the
     *     scale does not stand here
     * @param absent members that take no part
     */
    record Round(@Nullable SheetStatus status, @Nullable Instant since, Set<String> heard, Set<Long> absent) {

        static final Round NONE = new Round(null, null, Set.of(), Set.of());

        boolean holds(@Nullable Instant act) {
            return act != null && since != null && !act.isBefore(since);
        }

        boolean isChecked() {
            return status == SheetStatus.PEER_CHECKING;
        }

        boolean isHandedIn() {
            return status != null && status.handedIn();
        }
    }

    private final String tone;

    CheckState(String tone) {
        this.tone = tone;
    }

    /** Are points taken from the checker? */
    boolean isOpen() {
        return this == OPEN || this == AGAIN || this == NEW_EDITION;
    }

    /** Does the sheet wait for them, or for a decision to do without? */
    boolean isAwaited() {
        return isOpen() || this == ABSENT;
    }

    /** Has the sheet gone on without waiting for the checker? */
    boolean isPassed() {
        return this == KEPT || this == LEFT_OUT;
    }

    /** Message key of the state's name. */
    public String key() {
        return "crosscheck.state." + name();
    }

    /** Message key of why no points are taken; there is none while they are. */
    String closedKey() {
        return "crosscheck.closed." + name();
    }

    /** Its colour. */
    public String tone() {
        return tone;
    }
}
