package vn.thidua.year;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A member's facts as typed. */
record MemberForm(
        long version,
        @Nullable @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 60) String shortName,
        @Min(0) @Max(999) int position,
        @Nullable @Size(max = 100) String rankGroup,
        @Nullable LocalDate joinedOn,
        @Nullable @Size(max = 500) String exceptionReason,
        boolean inferred,
        @Nullable @Size(max = 500) String note) {}
