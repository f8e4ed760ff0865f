package vn.thidua.publication;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said when a table is published.
 *
 * @param version of the latest publication that was seen; 0 where there was none
 * @param objectionsUntil asked for a provisional one
 * @param reason asked for a correction
 */
record PublishForm(
        @Nullable Integer version,
        @Nullable LocalDate objectionsUntil,
        @Nullable @Size(max = 500) String reason) {}
