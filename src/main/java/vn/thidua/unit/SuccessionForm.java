package vn.thidua.unit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A link to a unit that came before or after.
 *
 * @param direction whether the other unit came before or after this one
 * @param endsPredecessor also end the earlier unit on the day before, where it has not ended
 */
record SuccessionForm(
        @NotNull @Nullable Direction direction,
        @NotNull @Nullable Long other,
        @NotNull @Nullable SuccessionKind kind,
        @NotNull @Nullable LocalDate happenedOn,
        @Size(max = 300) @Nullable String legalBasis,
        boolean endsPredecessor) {

    enum Direction {
        /** The other unit came before this one. */
        AFTER_OTHER,
        /** The other unit follows this one. */
        BEFORE_OTHER
    }

    static SuccessionForm empty() {
        return new SuccessionForm(null, null, null, null, null, true);
    }
}
