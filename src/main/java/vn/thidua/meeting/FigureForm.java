package vn.thidua.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A reported figure as typed. */
record FigureForm(
        @NotBlank @Size(max = 300) @Nullable String indicator,
        @Size(max = 30) @Nullable String qualifier,
        @NotNull @Nullable BigDecimal value,
        @Size(max = 60) @Nullable String unitOfMeasure,
        @Size(max = 300) @Nullable String source,
        @Nullable LocalDate asOf,
        long version) {

    static FigureForm empty() {
        return new FigureForm(null, null, null, null, null, null, 0);
    }
}
