package vn.thidua.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.YearView;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.programme.RuleKey;
import vn.thidua.programme.RuleSet;
import vn.thidua.programme.RuleSet.GradeBand;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/**
 * What the programme's rules say about scoring in a year.
 *
 * @param official the stage whose points are the official score; the head's where the programme does not say
 * @param step the smallest step of points, where there is one
 * @param tieBreak what decides between equal totals, in words; printed, not applied
 * @param grades from the top; empty where the programme has none
 */
public record ScoringRules(Stage official, @Nullable BigDecimal step, List<String> tieBreak, List<GradeBand> grades) {

    /** The rules as they hold at the end of the emulation year. */
    public static ScoringRules of(ProgrammeRules rules, YearView year) {
        RuleSet set = rules.on(year.programme(), year.ruleDay());
        return new ScoringRules(
                set.text(RuleKey.OFFICIAL_STAGE).map(Stage::valueOf).orElse(Stage.HEAD),
                set.number(RuleKey.POINT_STEP).filter(step -> step.signum() > 0).orElse(null),
                set.list(RuleKey.TIE_BREAK),
                set.gradeBands());
    }

    /** The grade these points earn; null without points, without grades, and below the lowest. */
    public @Nullable String grade(@Nullable Points total) {
        return total == null
                ? null
                : grades.stream()
                        .filter(band -> total.value().compareTo(band.least()) >= 0)
                        .map(GradeBand::name)
                        .findFirst()
                        .orElse(null);
    }

    /** Points that fall between two steps are refused. */
    public Optional<RuleViolation> check(@Nullable Points points) {
        if (points == null || step == null || points.value().remainder(step).signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(new RuleViolation("scoring.points.step", new Points(step.setScale(2))));
    }
}
