package vn.thidua.dossier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a file is put aside. */
record WithdrawForm(@NotBlank @Size(max = 500) @Nullable String reason) {}
