package vn.thidua.boardvote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a member has an interest of its own, as it is typed. */
record ConflictForm(@NotBlank @Size(max = 500) @Nullable String reason) {}
