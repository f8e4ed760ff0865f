package vn.thidua.nextyear;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.ClusterYearId;

/**
 * Why an opening is taken back.
 *
 * @param opened the year as it was seen; a form sent again does not take back what was opened since
 */
record UndoForm(
        @Nullable ClusterYearId opened,
        @NotBlank @Size(max = 500) String reason) {}
