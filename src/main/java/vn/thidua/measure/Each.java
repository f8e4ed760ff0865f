package vn.thidua.measure;

import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/** What the measures share that give so many points for each. */
final class Each {

    private Each() {}

    static void mustBePositive(Points each) {
        if (each.equals(Points.ZERO)) {
            throw new RuleViolation("measure.each.zero").at("measure.each");
        }
    }

    static Reckoned reckon(Points each, Measure.Facts facts) {
        return Formula.of(facts.entered())
                .times(each.value())
                .toStep(facts.step(), Rounding.NEAREST)
                .atMost(facts.max())
                .reckoned();
    }
}
