package vn.thidua.minutes;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What people write into the minutes themselves. */
record MinutesForm(
        @Nullable Long version,
        @Size(max = 10000) @Nullable String opinions,
        @Size(max = 5000) @Nullable String conclusion) {}
