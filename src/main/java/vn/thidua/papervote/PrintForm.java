package vn.thidua.papervote;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** How many papers are to be printed. */
record PrintForm(@NotNull @Min(1) @Max(500) @Nullable Integer papers) {}
