package vn.thidua.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.YearView;
import vn.thidua.criteria.ScaleView;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.programme.RuleKey;
import vn.thidua.programme.RuleSet;
import vn.thidua.programme.RuleSet.GradeBand;
import vn.thidua.shared.Points;

/**
 * What the programme's rules say about scoring in a year.
 *
 * @param stages the stages a sheet passes
 * @param official the stage whose points are the official score, one of those used; the last where the programme names none
 * @param step the smallest step of points, where there is one
 * @param threshold a larger difference needs a note of its own; where there is none, every difference does
 * @param grades from the top; empty where the programme has none
 */
public record ScoringRules(
        StageOrder stages, Stage official, @Nullable BigDecimal step, Points threshold, List<GradeBand> grades) {

    /** The step of points on the sheets of this scale: its own, else that of the rules; null where there is none. */
    public @Nullable BigDecimal stepOf(ScaleView scale) {
        Points own = scale.step();
        return own == null ? step : own.value();
    }

    /** The rules as they hold at the end of the emulation year. */
    public static ScoringRules of(ProgrammeRules rules, YearView year) {
        return of(rules.on(year.programme(), year.ruleDay()));
    }

    /** Out of all rules of one day. */
    public static ScoringRules of(RuleSet set) {
        return new ScoringRules(
                StageOrder.of(set),
                Stage.valueOf(set.officialStage()),
                set.number(RuleKey.POINT_STEP).filter(step -> step.signum() > 0).orElse(null),
                set.number(RuleKey.DIFFERENCE_THRESHOLD).map(Points::new).orElse(Points.ZERO),
                set.gradeBands());
    }
}
