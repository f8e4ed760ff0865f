package vn.thidua.ranking;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.MemberView;
import vn.thidua.criteria.ScaleView;
import vn.thidua.ranking.RankTable.Absent;
import vn.thidua.ranking.Ranking.Candidate;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetData.Totals;
import vn.thidua.shared.MembershipId;

/**
 * What is known of a year before the order is made.
 *
 * @param scale by which it is scored; null before scoring was opened
 * @param members that did not leave
 * @param absent those of them that take no part, with the reason
 */
record Contest(
        RankingRules rules,
        @Nullable ScaleView scale,
        List<SheetData> sheets,
        List<MemberView> members,
        Map<MembershipId, RankDecisions.Stated> stated,
        Map<MembershipId, String> absent) {

    /** The members' own sheets; those of a part of a unit are not ranked. */
    Map<MembershipId, Scored> scored() {
        ScaleView by = scale;
        return by == null
                ? Map.of()
                : sheets.stream()
                        .filter(SheetData::main)
                        .map(sheet -> Scored.of(sheet, by, rules.official()))
                        .collect(Collectors.toMap(one -> one.sheet().member(), Function.identity()));
    }

    /** The terms the program applies: up to the first that people decide by, those left out that this scale lacks. */
    List<TieTerm> terms() {
        ScaleView by = scale;
        return by == null
                ? List.of()
                : rules.tieBreak().stream()
                        .takeWhile(term -> !term.byPeople())
                        .filter(term -> !Scored.lacks(by, term))
                        .toList();
    }

    private List<TieTerm> skipped() {
        ScaleView by = scale;
        return by == null
                ? List.of()
                : rules.tieBreak().stream()
                        .filter(term -> Scored.lacks(by, term))
                        .toList();
    }

    /** The members that take part. */
    List<MemberView> present() {
        return members.stream()
                .filter(member -> !absent.containsKey(member.id()))
                .toList();
    }

    List<Candidate> candidates(Map<MembershipId, Scored> scored) {
        List<TieTerm> terms = terms();
        return present().stream()
                .map(member -> candidate(member, scored.get(member.id()), terms))
                .toList();
    }

    private static Candidate candidate(MemberView member, @Nullable Scored scored, List<TieTerm> terms) {
        return new Candidate(
                member.id(),
                member.rankGroup(),
                scored == null ? null : scored.share(),
                scored == null ? List.of() : scored.keys(terms));
    }

    RankTable table() {
        Map<MembershipId, Scored> scored = scored();
        List<Candidate> candidates = candidates(scored);
        Map<MembershipId, Integer> computed = Ranking.of(candidates);
        List<TieTerm> terms = terms();
        return new RankTable(
                rules,
                edition(),
                present().stream()
                        .map(member -> standing(member, scored.get(member.id()), computed.get(member.id())))
                        .toList(),
                Ranking.equalShares(candidates).stream()
                        .map(equal -> Tie.of(equal, terms))
                        .toList(),
                members.stream()
                        .filter(member -> absent.containsKey(member.id()))
                        .map(member ->
                                new Absent(member.id(), member.name(), Objects.requireNonNull(absent.get(member.id()))))
                        .toList(),
                skipped());
    }

    private RankTable.@Nullable Scale edition() {
        ScaleView by = scale;
        return by == null ? null : new RankTable.Scale(by.title(), by.edition(), by.maximum());
    }

    private Standing standing(MemberView member, @Nullable Scored scored, @Nullable Integer computed) {
        Totals totals = scored == null ? Totals.NONE : scored.totals();
        RankDecisions.Stated said = stated.get(member.id());
        return new Standing(
                member.id(),
                member.name(),
                member.rankGroup(),
                totals.base(),
                totals.bonus(),
                totals.penalty(),
                scored == null || scored.share() == null ? null : totals.total(),
                scored == null ? null : totals.maximum(),
                scored == null ? null : Grade.of(scored, rules),
                said == null ? computed : Integer.valueOf(said.rank()),
                computed,
                scored == null ? null : scored.sheet().status(),
                said == null ? null : said.reason());
    }
}
