package vn.thidua.year;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A year to be opened for a cluster that has none to carry over from. */
record OpenForm(
        @Nullable @NotNull @Min(1990) @Max(2100) Integer year,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
