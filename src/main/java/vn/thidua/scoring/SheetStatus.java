package vn.thidua.scoring;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.access.Action;
import vn.thidua.access.Here;

/** How far a sheet has come: each status but the last two waits for one stage. */
public enum SheetStatus {
    /** The unit enters its own points. */
    SELF_SCORING(Stage.SELF, "waiting"),
    /** Other members check. */
    PEER_CHECKING(Stage.PEER, "active"),
    /** The head enters points. */
    SUBMITTED(Stage.HEAD, "active"),
    /** The organiser's staff verify. */
    VERIFYING(Stage.STAFF, "active"),
    /** Nothing changes any more, unless the organiser gives it back. */
    FINAL(null, "done"),
    /** The unit takes no part: nobody waits for it. Read in place of what is stored, which comes back when that is dropped. */
    ABSENT(null, "muted");

    private final @Nullable Stage stage;
    private final String tone;

    SheetStatus(@Nullable Stage stage, String tone) {
        this.stage = stage;
        this.tone = tone;
    }

    /** The status that waits for this stage; empty for a stage that no sheet waits for. */
    static Optional<SheetStatus> waitingFor(Stage stage) {
        return Arrays.stream(values()).filter(status -> status.stage == stage).findFirst();
    }

    /** Does it wait for this stage? */
    public boolean takes(Stage wanted) {
        return stage == wanted;
    }

    /** The stage it waits for; null where it waits for none. */
    public @Nullable Stage stage() {
        return stage;
    }

    /** The stage at which this person enters points on a sheet that stands so; null where at none. */
    public @Nullable Stage opensTo(Here here) {
        Action entered = stage == null ? null : stage.entered();
        return entered != null && here.allows(entered) ? stage : null;
    }

    /** Has the unit handed in, or was the sheet taken out of its hands? */
    public boolean handedIn() {
        return this != SELF_SCORING && this != ABSENT;
    }

    /** Message key of the status' name. */
    public String key() {
        return "scoring.status." + name();
    }

    /** Its colour. */
    public String tone() {
        return tone;
    }
}
