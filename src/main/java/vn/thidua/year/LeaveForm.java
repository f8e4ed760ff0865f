package vn.thidua.year;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A member's last day and why, as typed; both empty takes the leave back. */
record LeaveForm(
        long version,
        @Nullable LocalDate leftOn,
        @Nullable @Size(max = 500) String reason) {}
