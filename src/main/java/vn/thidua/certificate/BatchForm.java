package vn.thidua.certificate;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be printed: some of a decision's certificates in one layout. */
record BatchForm(@NotNull @Nullable Long layout, @Nullable List<Long> grants) {

    BatchForm {
        grants = grants == null
                ? List.of()
                : grants.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** The grants that were ticked. */
    public List<Long> chosen() {
        return Objects.requireNonNullElse(grants, List.of());
    }
}
