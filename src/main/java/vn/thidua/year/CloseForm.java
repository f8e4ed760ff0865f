package vn.thidua.year;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The closing of a year as typed. */
record CloseForm(
        @Nullable @NotNull LocalDate closedOn,
        @Nullable @NotBlank @Size(max = 500) String reason,
        boolean early) {}
