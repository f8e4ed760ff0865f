package vn.thidua.cluster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A cluster as typed; may be wrong. */
record ClusterForm(
        long version,
        @NotNull ClusterKind kind,
        @Nullable @Size(max = 20) String number,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 1000) String note) {}
