package vn.thidua.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Meetings, reported figures and joint activities of a cluster-year as their page shows them. */
record MeetingPage(List<Held> meetings, List<Figure> figures, List<Activity> activities, boolean canEdit) {

    /**
     * A meeting.
     *
     * @param alsoOf the other cluster-years it belongs to
     * @param voted the id under which the minutes of its vote are kept; null where it did not vote with the program
     */
    record Held(
            long id,
            String title,
            LocalDate heldOn,
            @Nullable String place,
            List<MeetingKind> kinds,
            List<Guest> guests,
            List<String> business,
            List<String> adopted,
            @Nullable String note,
            List<String> alsoOf,
            @Nullable Long voted) {}

    /** A figure as told: "trên 8.000 hội viên". */
    record Figure(
            long id,
            String indicator,
            String told,
            @Nullable String source,
            @Nullable LocalDate asOf) {}

    /** An activity with its facts as stored. */
    record Activity(long id, ActivityForm facts, @Nullable Long amountVnd, List<String> alsoOf) {}
}
