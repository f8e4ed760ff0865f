package vn.thidua.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.LineKind;
import vn.thidua.measure.Measure;
import vn.thidua.measure.Reckoned;
import vn.thidua.scoring.ScoreEntry.Given;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/**
 * How one line of a sheet is scored, as it was copied from its criterion.
 *
 * @param step the smallest step of points; null: two decimals
 * @param target what the unit was to reach; null where its covenant has no such target
 * @param excludedReason why the line does not apply to this unit; null where it does
 */
public record LineRule(
        LineKind kind,
        Measure measure,
        @Nullable Points max,
        @Nullable BigDecimal step,
        @Nullable BigDecimal target,
        @Nullable String excludedReason) {

    /**
     * What is decided about the line for one unit.
     *
     * @param excludedReason why it does not apply; null where it does
     * @param target what the unit was to reach
     * @param targetSource where a target comes from that was set by hand
     */
    public record Setting(
            @Nullable String excludedReason,
            @Nullable BigDecimal target,
            @Nullable String targetMeasure,
            @Nullable String targetSource) {

        public Setting {
            target = target == null ? null : target.setScale(2, RoundingMode.UNNECESSARY);
        }

        /** A target is set only where points go by one, and says where it comes from. */
        void mustFollow(Setting before, Measure measure) {
            if (target == null) {
                return;
            }
            if (!measure.needsTarget()) {
                throw new RuleViolation("scoring.settle.noTarget");
            }
            if (targetSource == null && !target.equals(before.target)) {
                throw new RuleViolation("scoring.settle.sourceMissing").at("targetSource");
            }
        }

        /** The same line by a new edition: a target that was set by hand wins over the one of the covenant. */
        Setting following(Setting earlier, Measure measure) {
            boolean byHand = earlier.targetSource != null && measure.needsTarget();
            return byHand ? earlier : new Setting(earlier.excludedReason, target, targetMeasure, targetSource);
        }

        /** Tells one decision from another. */
        public long version() {
            return Objects.hash(excludedReason, target, targetMeasure, targetSource);
        }
    }

    /** Does the line count for this unit? Else it leaves the unit's maximum. */
    public boolean applies() {
        return excludedReason == null && !(measure.needsTarget() && target == null);
    }

    /** Do people enter something? Else the line does not apply, or the program counts. */
    public boolean isEntered() {
        return applies() && !measure.byRule();
    }

    /** Does the unit get no total without it? */
    public boolean isDue() {
        return isEntered() && kind == LineKind.BASE;
    }

    /** The points of this quantity, or of these points, with their formula. */
    public Reckoned reckon(BigDecimal entered) {
        return measure.reckon(new Measure.Facts(entered, target, max, step));
    }

    /** What was entered as it is kept: points, and the quantity where they come from one. */
    Given given(@Nullable BigDecimal entered, @Nullable String reason) {
        if (entered == null) {
            return new Given(null, null, reason);
        }
        return measure.takesQuantity()
                ? new Given(reckon(entered).points(), entered, reason)
                : new Given(new Points(entered), null, reason);
    }

    /**
     * What was given by another rule, by this one: points of a quantity are reckoned anew, and what this rule does not take
     * is dropped, but for the words beside it.
     */
    Given takeOver(Measure before, Given given) {
        boolean alike = measure.takesQuantity() ? before.kind() == measure.kind() : !before.takesQuantity();
        Points points = given.points();
        if (!alike || points == null) {
            return given(null, given.reason());
        }
        BigDecimal entered = Objects.requireNonNullElse(given.quantity(), points.value());
        return given(fault(entered).isPresent() ? null : entered, given.reason());
    }

    /** Could this have been entered? The mean of several numbers may be no number that a line takes. */
    boolean takes(@Nullable Points points, @Nullable BigDecimal quantity) {
        BigDecimal entered = measure.takesQuantity() || points == null ? quantity : points.value();
        return entered != null && fault(entered).isEmpty();
    }

    /** Why this number cannot be entered; empty where it can. */
    Optional<RuleViolation> fault(BigDecimal entered) {
        if (excludedReason != null) {
            return Optional.of(new RuleViolation("scoring.excluded"));
        }
        if (!applies()) {
            return Optional.of(new RuleViolation("scoring.target.missing"));
        }
        if (measure.byRule()) {
            return Optional.of(new RuleViolation("scoring.byRule"));
        }
        if (max != null && !measure.takesQuantity() && entered.compareTo(max.value()) > 0) {
            return Optional.of(new RuleViolation("scoring.points.aboveMax", max));
        }
        return measure.fault(entered, max).or(() -> betweenSteps(entered));
    }

    /** Points that fall between two steps and are not the maximum; the points of levels are as the scale has them. */
    private Optional<RuleViolation> betweenSteps(BigDecimal entered) {
        boolean free = !measure.takesQuantity() && measure.choices(max).isEmpty();
        boolean most = max != null && entered.compareTo(max.value()) == 0;
        return step == null || !free || most || entered.remainder(step).signum() == 0
                ? Optional.empty()
                : Optional.of(new RuleViolation("scoring.points.step", Points.written(step)));
    }
}
