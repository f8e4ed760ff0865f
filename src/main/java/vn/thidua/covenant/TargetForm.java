package vn.thidua.covenant;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One target as typed; without a figure it is words alone. */
record TargetForm(
        @NotBlank @Size(max = 500) @Nullable String text,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal planned,

        @Size(max = 60) @Nullable String unitOfMeasure,
        @Size(max = 500) @Nullable String note,
        long version) {

    static TargetForm empty() {
        return new TargetForm(null, null, null, null, 0);
    }

    static TargetForm of(CovenantTarget target) {
        return new TargetForm(target.text(), target.planned(), target.unitOfMeasure(), target.note(), target.version());
    }
}
