package vn.thidua.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/**
 * By what was reached of a target: maximum × reached / target, never above the cap.
 *
 * @param target the target's name, as in the units' covenant
 * @param floor percent of the target below which there are no points; null: none
 * @param cap percent of the target from which there is no more; the maximum is earned there
 * @param rounding how the points come to the scale's step
 */
public record Proportional(String target, @Nullable BigDecimal floor, BigDecimal cap, Rounding rounding)
        implements Measure {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal MOST = new BigDecimal(1000);

    public Proportional {
        if (target.isEmpty()) {
            throw new RuleViolation("measure.proportional.target").at("measure.target");
        }
        if (cap.compareTo(HUNDRED) < 0 || cap.compareTo(MOST) > 0) {
            throw new RuleViolation("measure.proportional.cap").at("measure.cap");
        }
        if (floor != null && (floor.signum() < 0 || floor.compareTo(HUNDRED) > 0)) {
            throw new RuleViolation("measure.proportional.floor").at("measure.floor");
        }
    }

    /** Is this the name of its target? Capitals and accents make no difference. */
    public boolean goesBy(String name) {
        return Names.fold(target).equals(Names.fold(name));
    }

    @Override
    public Kind kind() {
        return Kind.PROPORTIONAL;
    }

    @Override
    public boolean takesQuantity() {
        return true;
    }

    @Override
    public boolean needsTarget() {
        return true;
    }

    @Override
    public Reckoned reckon(Facts facts) {
        BigDecimal aim = facts.target();
        Points max = facts.max();
        if (aim == null || aim.signum() <= 0 || max == null) {
            throw new IllegalStateException("a share needs a target and a maximum");
        }
        // maximum × reached / target; with a cap of 120 % the maximum stands for 120 % of the target
        Formula share = Formula.of(max.value()).times(facts.entered()).over(aim);
        if (cap.compareTo(HUNDRED) != 0) {
            share = share.times(HUNDRED).over(cap);
        }
        if (floor != null && facts.entered().multiply(HUNDRED).compareTo(floor.multiply(aim)) < 0) {
            return share.nothingBelow(floor).reckoned();
        }
        return share.toStep(facts.step(), rounding).atMost(max).reckoned();
    }

    @Override
    public MeasureForm typed() {
        return new MeasureForm(kind(), null, target, floor, cap, rounding, null, null);
    }

    @Override
    public Object[] toldArgs() {
        return new Object[] {target, floor == null ? BigDecimal.ZERO : floor, cap};
    }
}
