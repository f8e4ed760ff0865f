package vn.thidua.cluster;

import org.jspecify.annotations.Nullable;

/**
 * What papers say of a cluster-year as a whole.
 *
 * @param decision decision that set it up or reorganised it
 * @param regulation its own regulation, as adopted
 * @param reportedMemberCount how many members a report counts, where it does not name them all
 * @param organiserStated false where the programme's organiser was inferred; the organiser's note then says why
 */
public record YearFacts(
        @Nullable String decision,
        @Nullable String regulation,
        @Nullable Integer reportedMemberCount,
        @Nullable String note,
        boolean organiserStated,
        @Nullable String organiserNote) {}
