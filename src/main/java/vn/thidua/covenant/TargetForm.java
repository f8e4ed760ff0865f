package vn.thidua.covenant;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.Show;
import vn.thidua.shared.Names;

/** One target as typed; without a figure it is words alone. */
record TargetForm(
        @NotBlank @Size(max = 500) @Nullable String text,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal planned,

        @Size(max = 60) @Nullable String unitOfMeasure,
        @Size(max = 500) @Nullable String note,
        long version) {

    private static final Show SHOW = new Show();

    static TargetForm empty() {
        return new TargetForm(null, null, null, null, 0);
    }

    static TargetForm of(CovenantTarget target) {
        return new TargetForm(target.text(), target.planned(), target.unitOfMeasure(), target.note(), target.version());
    }

    /** Every field in words, by message key. */
    Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("covenant.target.text", Names.linesOrNull(text));
        facts.put("covenant.target.planned", SHOW.number(planned));
        facts.put("covenant.target.unitOfMeasure", Names.cleanOrNull(unitOfMeasure));
        facts.put("covenant.target.note", Names.linesOrNull(note));
        return facts;
    }
}
