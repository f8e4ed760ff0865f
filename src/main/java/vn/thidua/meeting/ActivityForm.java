package vn.thidua.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.Show;
import vn.thidua.shared.Names;

/**
 * A joint activity as typed.
 *
 * @param modelForYear the year for which it was proposed as a model
 * @param alsoYears other cluster-years it belongs to
 */
record ActivityForm(
        @NotBlank @Size(max = 500) @Nullable String what,
        @Size(max = 300) @Nullable String place,
        @Nullable LocalDate happenedOn,
        @Nullable LocalDate endedOn,
        @Nullable BigDecimal amountVnd,
        @Size(max = 500) @Nullable String goods,
        @Size(max = 300) @Nullable String paidBy,
        @Min(1990) @Max(2100) @Nullable Integer modelForYear,
        @Size(max = 1000) @Nullable String note,
        @Nullable List<Long> alsoYears,
        long version)
        implements OtherYears.Shared {

    private static final Show SHOW = new Show();

    static ActivityForm empty() {
        return new ActivityForm(null, null, null, null, null, null, null, null, null, List.of(), 0);
    }

    /**
     * Every field in words, by message key.
     *
     * @param others the other cluster-years it belongs to, by name
     */
    Map<String, @Nullable Object> facts(String others) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("meeting.activity.what", Names.linesOrNull(what));
        facts.put("meeting.place", Names.cleanOrNull(place));
        facts.put("meeting.activity.happenedOn", happenedOn);
        facts.put("meeting.activity.endedOn", endedOn);
        facts.put("meeting.activity.amount", SHOW.number(amountVnd));
        facts.put("meeting.activity.goods", Names.linesOrNull(goods));
        facts.put("meeting.activity.paidBy", Names.cleanOrNull(paidBy));
        facts.put("meeting.activity.modelForYear", modelForYear);
        facts.put("meeting.note", Names.linesOrNull(note));
        facts.put("meeting.alsoYears", others);
        return facts;
    }
}
