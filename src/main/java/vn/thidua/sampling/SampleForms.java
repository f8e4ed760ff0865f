package vn.thidua.sampling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is typed about a sample. */
final class SampleForms {

    private SampleForms() {}

    /**
     * A draw.
     *
     * @param number how many sheets are looked at
     * @param seed the number it is drawn from; null lets the program choose one
     */
    record DrawForm(
            @NotNull @Min(1) @Max(1000) @Nullable Integer number,
            @Min(1) @Max(999_999) @Nullable Integer seed) {}

    /** What was found in a sheet. */
    record FindingForm(
            long version,
            @NotBlank @Size(max = 2000) @Nullable String found) {}
}
