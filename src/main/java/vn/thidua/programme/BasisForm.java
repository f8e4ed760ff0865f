package vn.thidua.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A legal basis as typed, and as the list shows it. */
record BasisForm(
        long id,
        @NotBlank @Size(max = 500) String title,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean verified,
        @Min(0) @Max(999) int position) {}
