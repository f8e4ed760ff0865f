package vn.thidua.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    static ActivityForm empty() {
        return new ActivityForm(null, null, null, null, null, null, null, null, null, List.of(), 0);
    }
}
