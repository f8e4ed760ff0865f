package vn.thidua.issuance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * With what a paper is issued.
 *
 * @param sequence a number given by hand; null: the next of its series
 * @param reason why an earlier paper is replaced; asked where there is one
 */
record IssueForm(
        @NotNull @Nullable LocalDate dated,
        @Min(1) @Max(99999) @Nullable Integer sequence,
        @Size(max = 1000) @Nullable String reason) {}
