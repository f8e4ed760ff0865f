package vn.thidua.merit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.NominationView;
import vn.thidua.decision.EarlierGrant;

/**
 * What the record knows of whom a nomination is for: of a person or a work, what it knows of its unit.
 *
 * @param result as it was published; null where nothing was, or the unit is not in it
 * @param targets what the unit signed for in the covenant of the year
 * @param activities what the members did together
 * @param evidence what the unit showed for its points
 * @param earlier awards of before that still stand
 */
record MeritFacts(
        NominationView nomination,
        @Nullable Result result,
        List<Target> targets,
        List<Activity> activities,
        List<Proof> evidence,
        List<EarlierGrant> earlier) {

    /** A published result, in words. */
    record Result(
            @Nullable String total,
            @Nullable String maximum,
            @Nullable Integer rank,
            int units,
            @Nullable String grade,
            LocalDate publishedOn) {}

    /** A promise; without a figure it is words alone. */
    record Target(
            String text, @Nullable Number planned, @Nullable String measure) {}

    /** Something done together. */
    record Activity(
            String what, @Nullable LocalDate on, @Nullable Long dong) {}

    /** A piece of evidence. */
    record Proof(
            String title, @Nullable String number, @Nullable LocalDate dated) {}

    MeritFacts {
        targets = List.copyOf(targets);
        activities = List.copyOf(activities);
        evidence = List.copyOf(evidence);
        earlier = List.copyOf(earlier);
    }
}
