package vn.thidua.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleId;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.ranking.RankTable.Absent;
import vn.thidua.ranking.Ranking.Candidate;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetData.Totals;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Points;

/** Totals and ranks of a cluster-year as other modules use them. */
@Service
@Transactional(readOnly = true)
public class Standings {

    /**
     * Where one member stands.
     *
     * @param total base + bonus − penalty at the official stage; null while that stage is incomplete
     * @param maximum what the criteria that apply to it could give; null without a sheet
     * @param graded its grade; null without a total and without grades
     * @param rank within its rank group; null while somebody in the group is incomplete and no rank was stated
     * @param computedRank the rank by points and the order for ties alone
     * @param status of its own sheet; null where it has none
     * @param statedReason why the rank was stated (from a report, or by the meeting), not computed; null where it was not
     */
    public record Standing(
            MembershipId membership,
            String name,
            @Nullable String rankGroup,
            Points base,
            Points bonus,
            Points penalty,
            @Nullable Points total,
            @Nullable Points maximum,
            @Nullable Grade graded,
            @Nullable Integer rank,
            @Nullable Integer computedRank,
            @Nullable SheetStatus status,
            @Nullable String statedReason) {

        static final Comparator<Standing> BY_RANK = Comparator.comparing(Standing::groupName)
                .thenComparing(Standing::rank, Comparator.nullsLast(Comparator.<Integer>naturalOrder()));

        String groupName() {
            return Objects.requireNonNullElse(rankGroup, "");
        }

        /** The grade's name; null where it has none. */
        public @Nullable String grade() {
            return graded == null ? null : graded.name();
        }

        /** Is nothing more to come: its sheet is final, or its rank is known without one? */
        public boolean finished() {
            return status == SheetStatus.FINAL || status == null && stated();
        }

        /** Its share of the maximum in percent, to two decimals; null without a total. */
        public @Nullable BigDecimal percent() {
            return total == null || maximum == null || maximum.equals(Points.ZERO)
                    ? null
                    : total.value().movePointRight(2).divide(maximum.value(), 2, RoundingMode.HALF_UP);
        }

        public boolean stated() {
            return statedReason != null;
        }
    }

    private final ScoreReading reading;
    private final Scales scales;
    private final RankDecisions decisions;
    private final ClusterYears years;
    private final ProgrammeRules rules;

    Standings(ScoreReading reading, Scales scales, RankDecisions decisions, ClusterYears years, ProgrammeRules rules) {
        this.reading = reading;
        this.scales = scales;
        this.decisions = decisions;
        this.years = years;
        this.rules = rules;
    }

    /** All members that did not leave and take part, in the order of the cluster's list. */
    public List<Standing> of(ClusterYearId year) {
        return table(year).standings();
    }

    /**
     * The same, as far as this person may see it.
     *
     * @param all sees every sheet at every time; others see the standings once all sheets are final
     */
    public List<Standing> of(ClusterYearId year, boolean all) {
        return shown(year, all).map(RankTable::standings).orElse(List.of());
    }

    /** The whole table, as far as this person may see it. */
    public Optional<RankTable> shown(ClusterYearId year, boolean all) {
        return shown(year, all, reading.newest(year));
    }

    /** The same, by the newest sheets of the year where they were read already. */
    public Optional<RankTable> shown(ClusterYearId year, boolean all, List<SheetData> sheets) {
        boolean open = all || sheets.stream().allMatch(sheet -> sheet.status() == SheetStatus.FINAL);
        return open ? Optional.of(table(year, sheets)) : Optional.empty();
    }

    /** The whole table with what decided ties; a fixed number of statements. */
    public RankTable table(ClusterYearId year) {
        return table(year, reading.newest(year));
    }

    private RankTable table(ClusterYearId year, List<SheetData> sheets) {
        RankingRules rulesThen = RankingRules.of(rules, years.get(year));
        List<MemberView> members =
                years.members(year).stream().filter(member -> !member.left()).toList();
        return table(
                new Known(rulesThen, scale(sheets), sheets, decisions.stated(year), decisions.absent(year)), members);
    }

    private @Nullable ScaleView scale(List<SheetData> sheets) {
        return sheets.isEmpty() ? null : scales.get(new ScaleId(sheets.get(0).scaleId()));
    }

    /** Where this member of the year stands; one that left or takes no part stands nowhere. */
    Standing of(ClusterYearId year, MembershipId member) {
        return of(year).stream()
                .filter(standing -> standing.membership().equals(member))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What is known of a year before the order is made. */
    private record Known(
            RankingRules rules,
            @Nullable ScaleView scale,
            List<SheetData> sheets,
            Map<MembershipId, RankDecisions.Stated> stated,
            Map<MembershipId, String> absent) {

        RankTable.@Nullable Scale edition() {
            ScaleView by = scale;
            return by == null ? null : new RankTable.Scale(by.title(), by.edition(), by.sum(LineKind.BASE));
        }

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

        /** The terms the program applies: up to the first that people decide by, or that this scale does not know. */
        List<TieTerm> terms() {
            ScaleView by = scale;
            return by == null
                    ? List.of()
                    : rules.tieBreak().stream()
                            .takeWhile(term -> !term.byPeople())
                            .takeWhile(term -> term.kind() != TieTerm.Kind.SECTION
                                    || Scored.section(by, term).isPresent())
                            .toList();
        }
    }

    private static RankTable table(Known known, List<MemberView> members) {
        Map<MembershipId, Scored> scored = known.scored();
        List<TieTerm> terms = known.terms();
        List<MemberView> present = members.stream()
                .filter(member -> !known.absent().containsKey(member.id()))
                .toList();
        List<Candidate> candidates = present.stream()
                .map(member -> candidate(member, scored.get(member.id()), terms))
                .toList();
        Map<MembershipId, Integer> computed = Ranking.of(candidates);
        return new RankTable(
                known.rules(),
                known.edition(),
                present.stream()
                        .map(member -> standing(member, scored.get(member.id()), computed.get(member.id()), known))
                        .toList(),
                Ranking.equalShares(candidates).stream()
                        .map(equal -> Tie.of(equal, terms))
                        .toList(),
                members.stream()
                        .filter(member -> known.absent().containsKey(member.id()))
                        .map(member -> new Absent(
                                member.id(),
                                member.name(),
                                Objects.requireNonNull(known.absent().get(member.id()))))
                        .toList());
    }

    private static Candidate candidate(MemberView member, @Nullable Scored scored, List<TieTerm> terms) {
        return new Candidate(
                member.id(),
                member.rankGroup(),
                scored == null ? null : scored.share(),
                scored == null ? List.of() : scored.keys(terms));
    }

    private static Standing standing(
            MemberView member, @Nullable Scored scored, @Nullable Integer computed, Known known) {
        Totals totals = scored == null ? Totals.NONE : scored.totals();
        RankDecisions.Stated stated = known.stated().get(member.id());
        return new Standing(
                member.id(),
                member.name(),
                member.rankGroup(),
                totals.base(),
                totals.bonus(),
                totals.penalty(),
                scored != null && totals.complete() ? totals.total() : null,
                scored == null ? null : totals.maximum(),
                scored == null ? null : Grade.of(scored, known.rules()),
                stated == null ? computed : Integer.valueOf(stated.rank()),
                computed,
                scored == null ? null : scored.sheet().status(),
                stated == null ? null : stated.reason());
    }
}
