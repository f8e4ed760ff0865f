package vn.thidua.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Period;

/** An award as typed, and as the list of awards shows it. */
record AwardForm(
        long id,
        @Nullable Long version,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Pattern(regexp = "TITLE|FORM") String awardClass,
        @NotBlank @Size(max = 200) String authority,

        @NotNull @Pattern(regexp = "COLLECTIVE|INDIVIDUAL|WORK|ANY")
        String recipient,

        @Nullable @Min(0) @Max(9999) Integer quota,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable @Size(max = 300) String legalBasis,
        @Min(0) @Max(999) int position) {

    /** The same award as it is to be from a day still to be named: with another quota, for other recipients. */
    AwardForm anew() {
        return new AwardForm(0, 0L, name, awardClass, authority, recipient, quota, null, null, null, position);
    }

    Period period() {
        return new Period(validFrom, validTo);
    }
}
