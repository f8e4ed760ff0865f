package vn.thidua.nominating;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why and when a nomination is withdrawn. */
record WithdrawForm(
        @NotNull @Nullable LocalDate withdrawnOn,
        @NotBlank @Size(max = 500) @Nullable String reason) {}
