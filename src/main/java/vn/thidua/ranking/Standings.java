package vn.thidua.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.criteria.ScaleId;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.scoring.ScoreReading;
import vn.thidua.scoring.SheetData;
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
     * @param total base + bonus − penalty at the official stage; null while that stage is incomplete, and where no base
     *     criterion applies to it
     * @param maximum what it could have, zero where no base criterion applies to it; null without a sheet
     * @param graded its grade; null without a total and without grades
     * @param rank within its rank group; null while somebody in the group has no total and no rank was stated
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
            return total == null || maximum == null || unmeasured() ? null : Share.percent(total, maximum);
        }

        public boolean stated() {
            return statedReason != null;
        }

        /** Does no base criterion apply to it, so that there is nothing of which its points could be a share? */
        public boolean unmeasured() {
            return Points.ZERO.equals(maximum);
        }

        /** Message key of why it has no total. */
        public String lack() {
            return unmeasured() ? "ranking.nothingApplies" : "scoring.incomplete";
        }
    }

    /**
     * What the standings are reckoned from.
     *
     * @param scale of the sheets; null where there are none
     * @param members all of the year
     * @param sheets the newest of the year
     */
    public record Read(@Nullable ScaleView scale, List<MemberView> members, List<SheetData> sheets) {}

    private final ScoreReading reading;
    private final Scales scales;
    private final RankDecisions decisions;
    private final ClusterYears years;
    private final ProgrammeRules rules;
    private final Published published;

    Standings(
            ScoreReading reading,
            Scales scales,
            RankDecisions decisions,
            ClusterYears years,
            ProgrammeRules rules,
            Published published) {
        this.reading = reading;
        this.scales = scales;
        this.decisions = decisions;
        this.years = years;
        this.rules = rules;
        this.published = published;
    }

    /** All members that did not leave and take part, in the order of the cluster's list. */
    public List<Standing> of(ClusterYearId year) {
        return table(year).standings();
    }

    /**
     * The same, as far as this person may know it.
     *
     * @param all sees every sheet at every time; others know what {@link #shown} shows them, else what was published
     */
    public List<Standing> of(ClusterYearId year, boolean all) {
        return shown(year, all)
                .or(() -> published.table(year))
                .map(RankTable::standings)
                .orElse(List.of());
    }

    /** The table as it stands now, as far as this person may see it. */
    public Optional<RankTable> shown(ClusterYearId year, boolean all) {
        return shown(years.get(year), all, read(year));
    }

    /**
     * The same, of what was read already.
     *
     * @param all sees every sheet at every time; others see what was published, where it was. Of a year that is over, or only
     *     known by stated ranks, of which nothing was published they see what is known
     */
    public Optional<RankTable> shown(YearView year, boolean all, Read read) {
        boolean known = year.settled() || read.sheets().isEmpty();
        return all || known && published.at(year.id()).isEmpty()
                ? Optional.of(contest(year, read).table())
                : Optional.empty();
    }

    /** When the result was last published, be it provisionally; empty while it was not. */
    public Optional<Instant> publishedAt(ClusterYearId year) {
        return published.at(year);
    }

    /** The whole table with what decided ties; a fixed number of statements. */
    public RankTable table(ClusterYearId year) {
        return contest(years.get(year), read(year)).table();
    }

    /** Which ranks would change; empty while there is no order. Nothing is stored. */
    Optional<Firmness> firmness(ClusterYearId year) {
        return Firmness.of(contest(years.get(year), read(year)));
    }

    private Contest contest(YearView year, Read read) {
        return new Contest(
                RankingRules.of(rules, year),
                read.scale(),
                read.sheets(),
                read.members().stream().filter(member -> !member.left()).toList(),
                decisions.stated(year.id()),
                reading.absent(year.id()));
    }

    private Read read(ClusterYearId year) {
        List<SheetData> sheets = reading.newest(year);
        ScaleView scale =
                sheets.isEmpty() ? null : scales.get(new ScaleId(sheets.get(0).scaleId()));
        return new Read(scale, years.members(year), sheets);
    }

    /** Where this member of the year stands; one that left or takes no part stands nowhere. */
    Standing of(ClusterYearId year, MembershipId member) {
        return of(year).stream()
                .filter(standing -> standing.membership().equals(member))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
