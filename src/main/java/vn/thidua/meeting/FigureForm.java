package vn.thidua.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.Show;
import vn.thidua.shared.Names;

/** A reported figure as typed. */
record FigureForm(
        @NotBlank @Size(max = 300) @Nullable String indicator,
        @Size(max = 30) @Nullable String qualifier,
        @NotNull @Nullable BigDecimal value,
        @Size(max = 60) @Nullable String unitOfMeasure,
        @Size(max = 300) @Nullable String source,
        @Nullable LocalDate asOf,
        long version) {

    private static final Show SHOW = new Show();

    static FigureForm empty() {
        return new FigureForm(null, null, null, null, null, null, 0);
    }

    /** Every field in words, by message key. */
    Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("meeting.figure.indicator", Names.cleanOrNull(indicator));
        facts.put("meeting.figure.qualifier", Names.cleanOrNull(qualifier));
        facts.put("meeting.figure.value", SHOW.number(value));
        facts.put("meeting.figure.unitOfMeasure", Names.cleanOrNull(unitOfMeasure));
        facts.put("meeting.figure.source", Names.cleanOrNull(source));
        facts.put("meeting.figure.asOf", asOf);
        return facts;
    }
}
