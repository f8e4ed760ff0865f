package vn.thidua.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriterionView;
import vn.thidua.programme.RuleSet.GradeBand;
import vn.thidua.programme.RuleSet.KnockOut;
import vn.thidua.shared.Points;

/**
 * The grade of a unit and what it cost. However many conditions are missed, it falls by one grade; the lowest falls no
 * further.
 *
 * @param name null below the lowest
 * @param byPoints the grade its points alone would earn
 * @param missed the conditions it missed; they count only where there was a grade to lose
 * @param scaled its total as it would be of the full maximum, where a line does not apply to it; null otherwise
 */
public record Grade(
        @Nullable String name,
        @Nullable String byPoints,
        List<Missed> missed,
        @Nullable Points scaled) {

    /**
     * A condition that was missed.
     *
     * @param key message key of the sentence
     * @param limit what was asked: the percentage, or the points
     */
    public record Missed(String key, String code, String text, Points points, Points most, String limit) {

        /** For {@code #messages.msgWithParams}. */
        public Object[] arguments() {
            return new Object[] {code, text, points.toString(), most.toString(), limit};
        }
    }

    /** Did a condition cost a grade? */
    public boolean fell() {
        return !Objects.equals(name, byPoints);
    }

    /** Null without a total, and where the programme has no grades. */
    static @Nullable Grade of(Scored unit, RankingRules rules) {
        Share share = unit.share();
        if (share == null || rules.bands().isEmpty()) {
            return null;
        }
        Points full = unit.scale().maximum();
        List<GradeBand> bands = rules.bands();
        int earned = 0;
        while (earned < bands.size() && !share.reaches(bands.get(earned).least(), full)) {
            earned++;
        }
        List<Missed> missed = missed(unit, rules);
        int kept = missed.isEmpty() || earned >= bands.size() - 1 ? earned : earned + 1;
        return new Grade(name(bands, kept), name(bands, earned), missed, unit.reduced() ? scaled(share, full) : null);
    }

    private static @Nullable String name(List<GradeBand> bands, int at) {
        return at < bands.size() ? bands.get(at).name() : null;
    }

    /** Down to a hundredth, so that it never seems to reach what it does not. */
    private static Points scaled(Share share, Points full) {
        return new Points(share.total()
                .value()
                .multiply(full.value())
                .divide(share.maximum().value(), 2, RoundingMode.DOWN));
    }

    private static List<Missed> missed(Scored unit, RankingRules rules) {
        List<Missed> missed = new ArrayList<>();
        BigDecimal least = rules.leastShare();
        if (least != null) {
            unit.scale().baseParts().stream()
                    .filter(part -> isShort(unit, part, least))
                    .map(part -> missed("ranking.missed.share", unit, part, Points.written(least)))
                    .forEach(missed::add);
        }
        for (KnockOut condition : rules.knockOuts()) {
            String key = condition.full() ? "ranking.missed.full" : "ranking.missed.some";
            named(unit, condition).stream()
                    .filter(part -> fails(unit, part, condition))
                    .map(part -> missed(key, unit, part, condition.code()))
                    .forEach(missed::add);
        }
        return missed;
    }

    private static boolean isShort(Scored unit, CriterionView part, BigDecimal least) {
        BigDecimal asked = unit.most(part).value().multiply(least);
        return unit.points(part).value().movePointRight(2).compareTo(asked) < 0;
    }

    private static boolean fails(Scored unit, CriterionView part, KnockOut condition) {
        Points most = unit.most(part);
        boolean applies = !most.equals(Points.ZERO);
        return applies
                && (condition.full()
                        ? most.exceeds(unit.points(part))
                        : unit.points(part).equals(Points.ZERO));
    }

    /** The lines a condition names: by their path of codes where one has it, else by the code alone. */
    private static List<CriterionView> named(Scored unit, KnockOut condition) {
        List<CriterionView> lines = unit.scale().criteria();
        List<CriterionView> byPath = lines.stream()
                .filter(line -> unit.path(line).equals(condition.code()))
                .toList();
        return !byPath.isEmpty()
                ? byPath
                : lines.stream()
                        .filter(line -> line.code().equals(condition.code()))
                        .toList();
    }

    private static Missed missed(String key, Scored unit, CriterionView part, String limit) {
        return new Missed(key, part.code(), part.text(), unit.points(part), unit.most(part), limit);
    }
}
