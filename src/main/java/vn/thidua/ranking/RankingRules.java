package vn.thidua.ranking;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.YearView;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.programme.RuleKey;
import vn.thidua.programme.RuleSet;
import vn.thidua.programme.RuleSet.GradeBand;
import vn.thidua.programme.RuleSet.KnockOut;
import vn.thidua.scoring.ScoringRules;
import vn.thidua.scoring.Stage;

/**
 * What the programme's rules say about the order of units and their grades in a year.
 *
 * @param official the stage whose points are the official score
 * @param tieBreak what decides between equal units, in order
 * @param prizeRanks between such a rank and the next no tie may stay open
 * @param bands the grades from the top; empty where the programme has none
 * @param leastShare percent of a section's points below which a unit falls by one grade; null where there is no such rule
 * @param knockOuts conditions that cost a grade
 */
public record RankingRules(
        Stage official,
        List<TieTerm> tieBreak,
        List<Integer> prizeRanks,
        List<GradeBand> bands,
        @Nullable BigDecimal leastShare,
        List<KnockOut> knockOuts) {

    /** The rules as they hold at the end of the emulation year. */
    static RankingRules of(ProgrammeRules rules, YearView year) {
        RuleSet set = rules.on(year.programme(), year.ruleDay());
        return new RankingRules(
                ScoringRules.of(set).official(),
                set.list(RuleKey.TIE_BREAK).stream().map(TieTerm::read).toList(),
                set.prizeRanks(),
                set.gradeBands(),
                set.number(RuleKey.GRADE_MIN_SECTION_SHARE).orElse(null),
                set.knockOuts());
    }
}
