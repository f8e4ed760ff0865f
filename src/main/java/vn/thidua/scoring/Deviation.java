package vn.thidua.scoring;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.LineKind;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/**
 * What a stage gave a line beside what stood there before: the one rule of which points need a reason, for the page, the
 * grid, the workbook, and for the sheet when it is sent on.
 *
 * @param from the stage whose points these are compared with: the nearest earlier one that gave any, else the unit itself
 * @param before what that stage gave; null where the unit gave nothing either
 * @param self what the unit gave itself
 * @param given what the stage gave; null where nothing yet
 */
public record Deviation(
        LineRule rule,
        Stage from,
        @Nullable Points before,
        @Nullable Points self,
        @Nullable Points given) {

    private static final List<Stage> STAGES = List.of(Stage.values());

    /** @param points what each stage gave; of the members that check their mean */
    static Deviation of(LineRule rule, Stage stage, @Nullable Points given, Function<Stage, @Nullable Points> points) {
        Points self = points.apply(Stage.SELF);
        for (int at = stage.ordinal() - 1; at > Stage.SELF.ordinal(); at--) {
            Points before = points.apply(STAGES.get(at));
            if (before != null) {
                return new Deviation(rule, STAGES.get(at), before, self, given);
            }
        }
        return new Deviation(rule, Stage.SELF, self, self, given);
    }

    /** The points that stand: those of this stage, while it gave none those before. */
    @Nullable
    Points standing() {
        return given == null ? before : given;
    }

    /** How far the points are from those before, whichever is more; 0 where the stage gave none. */
    Points size() {
        if (given == null) {
            return Points.ZERO;
        }
        Points then = before == null ? Points.ZERO : before;
        return given.exceeds(then) ? given.minus(then) : then.minus(given);
    }

    /** Gave the stage nothing where something is due: to a base criterion, or to what was claimed or found before? */
    boolean isOwed() {
        return given == null && (rule.isDue() || rule.isEntered() && before != null && before.exceeds(Points.ZERO));
    }

    /**
     * Do the points differ, and nothing says why? That a sheet was taken over says it for base points where nothing stood
     * before.
     */
    boolean needsReason(@Nullable String reason, boolean takenOver) {
        boolean said = reason != null || takenOver && rule.kind() == LineKind.BASE && before == null;
        return rule.isEntered() && !said && isOtherThan(before);
    }

    /** Are the points others than before? */
    boolean differs() {
        return isOtherThan(before);
    }

    /** Are they others than the unit's own? */
    boolean differsFromUnit() {
        return isOtherThan(self);
    }

    /** The stage from whose points these differ, the one before or else the unit itself; null where from neither. */
    public @Nullable Stage differsFrom() {
        return differs() ? from : differsFromUnit() ? Stage.SELF : null;
    }

    /** Beside base points there is nothing where nobody claimed any. */
    private boolean isOtherThan(@Nullable Points then) {
        Points known = then == null && rule.kind() != LineKind.BASE ? Points.ZERO : then;
        return given != null && !given.equals(known);
    }

    /** Says how large the difference is and from whose points, and that it wants a reason. */
    RuleViolation unexplained() {
        String key = "scoring.reason.missing." + from;
        return new RuleViolation(key, size());
    }
}
