package vn.thidua.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.thidua.cluster.MemberView;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleView;
import vn.thidua.scoring.SheetData.Totals;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;

/**
 * Which ranks would change if something small were otherwise: a bonus line left out, a part of the base weighed a tenth more or less.
 * By points and the order for ties; stated ranks are left aside.
 *
 * @param units in the order of their ranks
 * @param trials each with a rank for every unit
 */
record Firmness(List<Unit> units, List<Trial> trials) {

    /** A unit and its rank as it is. */
    record Unit(MembershipId member, String name, int rank) {}

    /**
     * What was tried.
     *
     * @param key message key of the sentence, for code and text of the line
     * @param ranks in the order of the units
     */
    record Trial(String key, String code, String text, List<Integer> ranks) {}

    private static final int TENTHS = 10;

    /** Empty while somebody is incomplete, so that there is no order. */
    static Optional<Firmness> of(Contest contest) {
        Map<MembershipId, Scored> scored = contest.scored();
        Map<MembershipId, Integer> ranks = Ranking.of(contest.candidates(scored));
        ScaleView scale = contest.scale();
        List<MemberView> present = contest.present();
        if (scale == null || present.isEmpty() || ranks.size() < present.size()) {
            return Optional.empty();
        }
        List<Unit> units = present.stream()
                .map(member -> new Unit(member.id(), member.name(), Objects.requireNonNull(ranks.get(member.id()))))
                .sorted((one, other) -> Integer.compare(one.rank(), other.rank()))
                .toList();
        List<Trial> trials = new ArrayList<>();
        for (CriterionView line : scale.criteria()) {
            if (line.line() == LineKind.BONUS && scored.values().stream().anyMatch(unit -> earns(unit, line))) {
                trials.add(trial("without", line, contest, unit -> unit.without(line), units));
            }
        }
        for (CriterionView part : scale.baseParts()) {
            trials.add(trial("more", part, contest, unit -> weighed(unit, part, true), units));
            trials.add(trial("less", part, contest, unit -> weighed(unit, part, false), units));
        }
        return Optional.of(new Firmness(units, trials));
    }

    private static boolean earns(Scored unit, CriterionView line) {
        return unit.points(line).exceeds(Points.ZERO);
    }

    private static Trial trial(
            String key, CriterionView line, Contest contest, UnaryOperator<Scored> change, List<Unit> units) {
        Map<MembershipId, Scored> changed = contest.scored().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> change.apply(entry.getValue())));
        Map<MembershipId, Integer> ranks = Ranking.of(contest.candidates(changed));
        return new Trial(
                "ranking.firmness." + key,
                line.code(),
                line.text(),
                units.stream()
                        .map(unit -> Objects.requireNonNull(ranks.get(unit.member())))
                        .toList());
    }

    /** All in tenths of points, so that a tenth of a part's points stays exact. */
    private static Scored weighed(Scored unit, CriterionView part, boolean more) {
        Totals now = unit.totals();
        Points earned = unit.points(part);
        Points most = unit.most(part);
        return unit.with(new Totals(
                moved(now.base(), earned, more),
                tenths(now.bonus()),
                tenths(now.penalty()),
                moved(now.maximum(), most, more),
                now.ceiling() == null ? null : moved(now.ceiling(), most, more),
                now.begun(),
                now.missing()));
    }

    private static Points moved(Points whole, Points part, boolean more) {
        return more ? tenths(whole).plus(part) : tenths(whole).minus(part);
    }

    private static Points tenths(Points points) {
        return new Points(points.value().multiply(BigDecimal.valueOf(TENTHS)));
    }

    /** In how many trials no rank changes. */
    public long firm() {
        return trials.stream().filter(trial -> !changes(trial)).count();
    }

    /** Does any rank change in it? */
    public boolean changes(Trial trial) {
        return !trial.ranks().equals(units.stream().map(Unit::rank).toList());
    }

    /** Does this unit's rank change in it? */
    public boolean moves(Trial trial, int unit) {
        return trial.ranks().get(unit) != units.get(unit).rank();
    }
}
