package vn.thidua.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An award as typed, and as the list of awards shows it. */
record AwardForm(
        long id,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Pattern(regexp = "TITLE|FORM") String awardClass,
        @NotBlank @Size(max = 200) String authority,

        @NotNull @Pattern(regexp = "COLLECTIVE|INDIVIDUAL|WORK|ANY")
        String recipient,

        @Nullable @Min(0) @Max(9999) Integer quota,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable @Size(max = 300) String legalBasis,
        @Min(0) @Max(999) int position) {}
