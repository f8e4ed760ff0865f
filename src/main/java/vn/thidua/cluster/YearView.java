package vn.thidua.cluster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;

/**
 * A cluster-year as other modules and all its pages see it.
 *
 * @param steps the steps its programme uses in that year, in their order
 * @param titleFirst the programme says "Trưởng Khối", not "Khối trưởng"
 * @param fromPapers it is over and no calendar planned it: written down from papers afterwards
 * @param demo invented content, marked on every page
 */
public record YearView(
        ClusterYearId id,
        ClusterId cluster,
        ProgrammeId programme,
        String programmeName,
        UnitId organiser,
        String organiserName,
        int year,
        ClusterKind kind,
        @Nullable String number,
        String name,
        List<YearStep> steps,
        boolean titleFirst,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate closedOn,
        @Nullable String closeReason,
        boolean closedEarly,
        boolean fromPapers,
        boolean demo) {

    /**
     * The day whose rules hold for the year as a whole: its last, or 31 December where none is recorded. The SQL function
     * {@code rule_day} says the same.
     */
    public LocalDate ruleDay() {
        return endsOn == null ? LocalDate.of(year, 12, 31) : endsOn;
    }

    public boolean closed() {
        return closedOn != null;
    }

    /** Is it closed or only known from papers? Then nothing more is asked, and what is not recorded is unknown, not undone. */
    public boolean settled() {
        return closed() || fromPapers;
    }

    /** Address of the year's page; its steps lie below it. */
    public String path() {
        return "/nam/" + id;
    }

    /** Message key of the head's title: "Cụm trưởng", "Trưởng Khối" … */
    public String headTitleKey() {
        return "cluster.title.HEAD." + kind + (titleFirst ? ".titleFirst" : "");
    }

    /** Message key of the deputy's title. */
    public String deputyTitleKey() {
        return "cluster.title.DEPUTY." + kind + (titleFirst ? ".titleFirst" : "");
    }

    /** Is a year known from papers only: over, and no calendar was ever set for it? */
    public static boolean isFromPapers(int year, boolean hasCalendar, LocalDate today) {
        return year < today.getYear() && !hasCalendar;
    }
}
