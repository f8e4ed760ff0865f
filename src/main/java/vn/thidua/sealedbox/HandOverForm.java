package vn.thidua.sealedbox;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.AccountId;

/** Who takes over a lock, and why, as in the minutes. */
record HandOverForm(
        @NotNull @Nullable AccountId teller,
        @NotBlank @Size(max = 300) @Nullable String reason) {}
