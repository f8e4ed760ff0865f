package vn.thidua.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.UnitId;

/** A programme as typed; the organiser is chosen once. */
record ProgrammeForm(
        long version,
        @Nullable UnitId organiser,
        @NotBlank @Size(max = 200) String name,
        @NotNull ProgrammeKind kind,
        boolean organiserInferred,
        @Nullable @Size(max = 1000) String note) {}
