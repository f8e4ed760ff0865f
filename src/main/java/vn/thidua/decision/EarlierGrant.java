package vn.thidua.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.NominationView;
import vn.thidua.award.Verdict;

/**
 * One award as the register holds it, for those who judge a new one: what was granted, by whom, when, and whether it still
 * stands.
 *
 * @param recipient whose it is; of a unit's predecessor where it came to the unit by succession
 * @param award the catalogue's entry; null where an award from papers matches none
 * @param year the emulation year it honours
 * @param revokedOn since when it no longer counts
 * @param corrected what is told here is not what its paper said first
 */
public record EarlierGrant(
        long id,
        long recipient,
        String recipientName,
        @Nullable String unitName,
        @Nullable Long award,
        String awardName,
        String authority,
        int year,
        @Nullable String achievement,
        String number,
        LocalDate decidedOn,
        @Nullable LocalDate revokedOn,
        boolean corrected) {

    /** Whether it counts when a new award is judged: a revoked one never does. */
    public boolean counts() {
        return revokedOn == null;
    }

    /** Was it there when the nomination was decided on? What came of a nomination is no earlier award of its own. */
    public boolean isBefore(NominationView nomination) {
        Verdict verdict = nomination.decision();
        return verdict == null || decidedOn.isBefore(verdict.decidedOn());
    }
}
