package vn.thidua.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as typed.
 *
 * @param guests one a line: name; title
 * @param business one a line, as {@code adopted}
 * @param alsoYears other cluster-years it belongs to
 */
record MeetingForm(
        @NotBlank @Size(max = 300) @Nullable String title,
        @NotNull @Nullable LocalDate heldOn,
        @Size(max = 300) @Nullable String place,
        @NotEmpty @Nullable List<MeetingKind> kinds,
        @Nullable String guests,
        @Nullable String business,
        @Nullable String adopted,
        @Size(max = 2000) @Nullable String note,
        @Nullable List<Long> alsoYears,
        long version)
        implements OtherYears.Shared {

    static MeetingForm empty() {
        return new MeetingForm(null, null, null, List.of(), null, null, null, null, List.of(), 0);
    }

    static MeetingForm of(Meeting meeting) {
        return new MeetingForm(
                meeting.title(),
                meeting.heldOn(),
                meeting.place(),
                meeting.kinds(),
                Guest.format(meeting.guests()),
                Item.format(meeting.items(Item.Kind.BUSINESS)),
                Item.format(meeting.items(Item.Kind.ADOPTED)),
                meeting.note(),
                List.copyOf(meeting.years()),
                meeting.version());
    }
}
