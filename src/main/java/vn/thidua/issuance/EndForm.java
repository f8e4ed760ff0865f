package vn.thidua.issuance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a paper is withdrawn. */
record EndForm(@NotBlank @Size(max = 1000) @Nullable String reason) {}
