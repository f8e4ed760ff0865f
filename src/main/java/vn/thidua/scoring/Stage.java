package vn.thidua.scoring;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.access.Action;
import vn.thidua.cluster.ClusterKind;

/** Who gives points to a line, in the order in which sheets pass. What one stage gave is never overwritten by another. */
public enum Stage {
    /** The unit itself. */
    SELF,
    /** Another member that checks. */
    PEER,
    /** A department of the organiser. */
    DEPARTMENT,
    /** A council. */
    COUNCIL,
    /** The head of the cluster. */
    HEAD,
    /** The organiser's staff, who verify. */
    STAFF,
    /** The outcome of an objection; counts until the official stage scores the line anew. */
    REVISED;

    /** Message key of the stage's name; the head's follows the kind of the cluster. */
    public String key(ClusterKind kind) {
        return "scoring.stage." + name() + (this == HEAD ? "." + kind : "");
    }

    /**
     * The stage whose points count on a sheet where those of this one should: another only where the sheet went past it without
     * any of its points – it was taken over, or its check passed over. Then it is the next that gave some.
     */
    public Stage countedOn(SheetData sheet) {
        Stage waiting = sheet.status().stage();
        boolean toCome = waiting != null && waiting.compareTo(this) <= 0;
        return Stream.of(values())
                .filter(stage -> !toCome && stage.compareTo(this) >= 0 && stage != REVISED && stage.gave(sheet))
                .findFirst()
                .orElse(this);
    }

    /** What a unit began before its sheet was taken over is not handed in. */
    private boolean gave(SheetData sheet) {
        return sheet.has(this) && (this != SELF || sheet.takenOverReason() == null);
    }

    /** What somebody must be allowed to do who enters its points on the sheet; null where they come in another way. */
    @Nullable
    Action entered() {
        return switch (this) {
            case SELF -> Action.SCORE_SELF;
            case HEAD -> Action.SCORE_FINAL;
            case STAFF -> Action.SCORE_VERIFY;
            default -> null;
        };
    }
}
