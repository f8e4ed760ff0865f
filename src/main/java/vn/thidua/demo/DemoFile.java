package vn.thidua.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of demonstration content: an organiser with its units, its programme, the clusters and their years, the
 * meetings, and the people who may look at them. What a field leaves out is unknown and stays unknown.
 *
 * @param invented true for made-up content, which every page marks
 */
record DemoFile(
        boolean invented,
        Organiser organiser,
        List<Unit> units,
        Programme programme,
        List<Cluster> clusters,
        List<Person> people) {

    /** Who runs the clusters; it keeps the record of its units. */
    record Organiser(
            String name,
            @Nullable String shortName,
            String kind,
            @Nullable String province) {}

    /** A unit of the organiser's directory, in the organiser's province. */
    record Unit(
            String name,
            @Nullable String shortName,
            String kind,
            boolean outsideUnion,
            boolean belowOrganiser,
            @Nullable LocalDate validFrom,
            @Nullable String note) {}

    record Programme(
            String name,
            String kind,
            @Nullable Boolean organiserStated,
            @Nullable String note,
            List<Rule> rules,
            List<LegalBasis> legalBases,
            List<CalendarDay> calendar,
            List<Award> awards) {}

    record Rule(
            String key,
            String value,
            LocalDate from,
            @Nullable String legalBasis,
            @Nullable String note) {}

    record LegalBasis(
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean verified) {}

    record CalendarDay(
            int year,
            String step,
            @Nullable LocalDate opens,
            @Nullable LocalDate due) {}

    record Award(
            String name,
            String awardClass,
            String authority,
            String recipient,
            @Nullable Integer quota,
            String grantedBy,
            @Nullable String catalogued,
            List<AwardRule> asks) {}

    /** What the programme asks for an award. */
    record AwardRule(
            String rule,
            @Nullable String setting,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source) {}

    record Cluster(
            String kind,
            @Nullable String number,
            String name,
            @Nullable String note,
            List<DemoYear> years,
            List<DemoYear.Meeting> meetings,
            List<DemoYear.Activity> activities) {}

    /** An account; the unit is the organiser for its staff, board and auditors, and nothing for the administrator. */
    record Person(
            String username,
            String name,
            String role,
            @Nullable String unit,
            String duty) {}
}
