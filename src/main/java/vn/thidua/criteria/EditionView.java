package vn.thidua.criteria;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a scale, and where it stands.
 *
 * @param reason why it follows another; null where it does not
 */
public record EditionView(
        ScaleOwner owner,
        ScaleView scale,
        ScaleStatus status,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate frozenOn,
        @Nullable String reason) {

    /** Its number, from 1. */
    public int number() {
        return scale.edition();
    }
}
