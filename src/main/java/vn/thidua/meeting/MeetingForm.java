package vn.thidua.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.Wording;
import vn.thidua.shared.Names;

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

    /**
     * Every field in words, by message key.
     *
     * @param others the other cluster-years it belongs to, by name
     */
    Map<String, @Nullable Object> facts(Wording wording, String others) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("meeting.title", Names.cleanOrNull(title));
        facts.put("meeting.heldOn", heldOn);
        facts.put("meeting.place", Names.cleanOrNull(place));
        facts.put("meeting.kinds", kindsIn(wording));
        facts.put("meeting.guests", Guest.format(Guest.parse(guests)));
        facts.put("meeting.business", Item.format(Item.parse(Item.Kind.BUSINESS, business, "business")));
        facts.put("meeting.adopted", Item.format(Item.parse(Item.Kind.ADOPTED, adopted, "adopted")));
        facts.put("meeting.note", Names.linesOrNull(note));
        facts.put("meeting.alsoYears", others);
        return facts;
    }

    private String kindsIn(Wording wording) {
        return Stream.ofNullable(kinds)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .map(kind -> wording.of(kind.key()))
                .collect(Collectors.joining("; "));
    }
}
