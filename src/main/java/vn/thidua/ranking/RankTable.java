package vn.thidua.ranking;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.programme.RuleSet.GradeBand;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Points;

/**
 * Where the members of a year stand, and why in this order. Published tables are kept as JSON of this record: its components
 * keep their names, new ones may be null.
 *
 * @param scale by which they were scored; null before scoring was opened
 * @param standings the members that take part, in the order of the cluster's list
 * @param ties units with equal shares, and what decided between them
 * @param absent members that were recorded as not taking part: they are not in the table, and not zero
 * @param skipped the terms for ties that the scale lacks; null in a table published before they were named
 */
public record RankTable(
        RankingRules rules,
        @Nullable Scale scale,
        List<Standing> standings,
        List<Tie> ties,
        List<Absent> absent,
        @Nullable List<TieTerm> skipped) {

    /**
     * The edition of the scale.
     *
     * @param maximum what a unit could have to which all of it applies
     */
    public record Scale(String title, int edition, Points maximum) {}

    /** A member that does not take part in scoring, and why. */
    public record Absent(MembershipId member, String name, String reason) {}

    /** Units that share a rank although something depends on who is before whom. */
    public record OpenTie(int rank, List<Standing> units) {}

    /** How many have a total. */
    public long assessed() {
        return standings.stream().filter(standing -> standing.total() != null).count();
    }

    public int members() {
        return standings.size() + absent.size();
    }

    /** Was this member recorded as taking no part? */
    public boolean isAbsent(MembershipId member) {
        return absent.stream().anyMatch(one -> one.member().equals(member));
    }

    /** Has any member no rank yet? */
    public boolean open() {
        return standings.stream().anyMatch(standing -> standing.rank() == null);
    }

    /** Has it, or somebody it is ranked with, no rank yet? Without its total nobody in its group gets one by points. */
    public boolean isOpen(Standing one) {
        return standings.stream().anyMatch(other -> other.groupName().equals(one.groupName()) && other.rank() == null);
    }

    /** Do the maxima differ, so that the order follows shares and not totals? */
    public boolean maximaDiffer() {
        return standings.stream()
                        .filter(standing -> !standing.unmeasured())
                        .map(Standing::maximum)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
    }

    /** Did any grade fall by a condition, or rest on a scaled total? */
    public List<Standing> remarkable() {
        return standings.stream()
                .filter(standing -> standing.graded() != null
                        && (standing.graded().fell() || standing.graded().scaled() != null))
                .toList();
    }

    /** The standings by rank within their group; who has no rank comes last. */
    public List<Standing> byRank() {
        return standings.stream().sorted(Standing.BY_RANK).toList();
    }

    /** The rule for ties in its own words, in order. */
    public String tieWords() {
        return words(rules.tieBreak());
    }

    /** The grades above all that this scale can give: their points were meant for a greater one. */
    public List<GradeBand> bandsBeyond() {
        Scale by = scale;
        return by == null
                ? List.of()
                : rules.bands().stream()
                        .filter(band -> band.least().compareTo(by.maximum().value()) > 0)
                        .toList();
    }

    /** Their names, as a sentence lists them. */
    public String beyondWords() {
        return bandsBeyond().stream().map(GradeBand::name).collect(Collectors.joining(", "));
    }

    /** The terms of it that the scale lacks, in its own words; empty where it has them all. */
    public String skippedWords() {
        return words(Objects.requireNonNullElse(skipped, List.of()));
    }

    private static String words(List<TieTerm> terms) {
        return terms.stream().map(TieTerm::words).collect(Collectors.joining("; "));
    }

    public String name(MembershipId member) {
        return standings.stream()
                .filter(standing -> standing.membership().equals(member))
                .map(Standing::name)
                .findFirst()
                .orElse("");
    }

    /** The names of these members, as a sentence lists them. */
    public String names(List<MembershipId> members) {
        return members.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** Units that share a rank over the border of a prize; a rank that the meeting stated for all of them is decided. */
    public List<OpenTie> openAtPrizes() {
        return standings.stream()
                .filter(standing -> standing.rank() != null)
                .collect(Collectors.groupingBy(Standing::groupName))
                .values()
                .stream()
                .flatMap(group -> group.stream().collect(Collectors.groupingBy(Standing::rank)).entrySet().stream()
                        .filter(same -> isOpen(same.getValue(), group))
                        .map(same -> new OpenTie(same.getKey(), same.getValue())))
                .toList();
    }

    private boolean isOpen(List<Standing> same, List<Standing> group) {
        int rank = Objects.requireNonNull(same.get(0).rank());
        long upTo = group.stream()
                .filter(standing -> Objects.requireNonNull(standing.rank()) <= rank)
                .count();
        return same.size() > 1
                && !same.stream().allMatch(Standing::stated)
                && rules.prizeRanks().stream().anyMatch(prize -> rank <= prize && prize < upTo);
    }
}
