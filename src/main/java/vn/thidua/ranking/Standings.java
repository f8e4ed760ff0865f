package vn.thidua.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.ScoringRules;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.SheetData.Totals;
import vn.thidua.scoring.SheetStatus;
import vn.thidua.scoring.Stage;
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
     * @param grade by the programme's grades of that year; null without a total, without grades, and below the lowest
     * @param rank within its rank group; null while somebody in the group is incomplete and no rank was stated
     * @param computedRank the rank by points alone
     * @param stated the rank was stated (from a report, or by the meeting), not computed from points; the reason says why
     */
    public record Standing(
            MembershipId membership,
            String name,
            @Nullable String rankGroup,
            Points base,
            Points bonus,
            Points penalty,
            @Nullable Points total,
            @Nullable String grade,
            @Nullable Integer rank,
            @Nullable Integer computedRank,
            boolean stated,
            @Nullable String statedReason) {}

    private final ScoreReading reading;
    private final StatedRanks statedRanks;
    private final ClusterYears years;
    private final ProgrammeRules rules;

    Standings(ScoreReading reading, StatedRanks statedRanks, ClusterYears years, ProgrammeRules rules) {
        this.reading = reading;
        this.statedRanks = statedRanks;
        this.years = years;
        this.rules = rules;
    }

    /** All members that did not leave, in the order of the cluster's list; a fixed number of statements. */
    public List<Standing> of(ClusterYearId year) {
        return of(year, reading.newest(year));
    }

    /** The same, by the newest sheets of the year where they were read already. */
    public List<Standing> of(ClusterYearId year, List<SheetData> sheets) {
        ScoringRules rulesThen = ScoringRules.of(rules, years.get(year));
        List<MemberView> members =
                years.members(year).stream().filter(member -> !member.left()).toList();
        Map<MembershipId, Totals> totals = officialTotals(sheets, rulesThen.official());
        Map<MembershipId, Integer> computed = ranks(members, totals);
        Map<MembershipId, StatedRanks.Stated> stated = statedRanks.of(year);
        List<Standing> standings = new ArrayList<>();
        for (MemberView member : members) {
            Totals known = totals.get(member.id());
            String grade = rulesThen.grade(completeTotal(known));
            standings.add(standing(member, known, grade, computed, stated.get(member.id())));
        }
        return standings;
    }

    /**
     * The same, as far as this person may see it.
     *
     * @param all sees every sheet at every time; others see the standings once all sheets are final
     */
    public List<Standing> of(ClusterYearId year, boolean all) {
        List<SheetData> sheets = reading.newest(year);
        boolean shown = all || sheets.stream().allMatch(sheet -> sheet.status() == SheetStatus.FINAL);
        return shown ? of(year, sheets) : List.of();
    }

    /** Where this member of the year stands; one that left stands nowhere. */
    Standing of(ClusterYearId year, MembershipId member) {
        return of(year).stream()
                .filter(standing -> standing.membership().equals(member))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Official totals of the members' own sheets; sheets of a part of a unit are not ranked. */
    static Map<MembershipId, Totals> officialTotals(List<SheetData> sheets, Stage official) {
        return sheets.stream()
                .filter(SheetData::main)
                .collect(Collectors.toMap(SheetData::member, sheet -> sheet.officialTotals(official)));
    }

    static Map<MembershipId, Integer> ranks(List<MemberView> members, Map<MembershipId, Totals> totals) {
        return Ranking.of(members.stream()
                .filter(member -> !member.left())
                .map(member ->
                        new Ranking.Candidate(member.id(), member.rankGroup(), completeTotal(totals.get(member.id()))))
                .toList());
    }

    private static @Nullable Points completeTotal(@Nullable Totals totals) {
        return totals == null || !totals.complete() ? null : totals.total();
    }

    private static Standing standing(
            MemberView member,
            @Nullable Totals totals,
            @Nullable String grade,
            Map<MembershipId, Integer> computed,
            StatedRanks.@Nullable Stated stated) {
        Totals known = totals == null ? Totals.NONE : totals;
        return new Standing(
                member.id(),
                member.name(),
                member.rankGroup(),
                known.base(),
                known.bonus(),
                known.penalty(),
                completeTotal(totals),
                grade,
                stated == null ? computed.get(member.id()) : Integer.valueOf(stated.rank()),
                computed.get(member.id()),
                stated != null,
                stated == null ? null : stated.reason());
    }
}
