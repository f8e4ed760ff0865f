package vn.thidua.platform;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Points;

/** A form with one field of each kind. */
record StyleGuideForm(
        @NotBlank @Size(max = 40) @Nullable String name,
        @NotNull @Nullable Points points,
        @NotNull @Nullable LocalDate date,
        @Nullable Integer count,
        @Email @Nullable String email,
        @Size(max = 200) @Nullable String note,
        @NotBlank @Nullable String kind,
        boolean agreed,
        long version) {}
