package vn.thidua.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Period;
import vn.thidua.shared.ProgrammeId;

/**
 * A paper on which awards and decisions rest.
 *
 * @param programme the programme whose own paper it is; null where it holds for every programme
 * @param successor the paper that took its place, as far as it is known
 * @param successorTitle its title
 * @param general false: says something of one award or of the base salary alone, and stands in no other decision
 * @param verified false: known from a weak source only, never printed in "Căn cứ"
 * @param source where it was read
 */
public record LegalDocumentView(
        long id,
        @Nullable ProgrammeId programme,
        String title,
        Period period,
        @Nullable Long successor,
        @Nullable String successorTitle,
        boolean general,
        boolean verified,
        @Nullable String source) {

    /** Has it ended before this day? Then {@link #successorTitle} says what to look at instead. */
    public boolean isExpiredOn(LocalDate day) {
        return period.to() != null && period.to().isBefore(day);
    }
}
