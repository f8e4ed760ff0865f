package vn.thidua.handover;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import vn.thidua.shared.RuleViolation;

/**
 * One side's word that the paper is right.
 *
 * @param unitName the unit for which the person speaks
 * @param fingerprint of the paper as it was read; it is worth nothing for any other
 */
@Embeddable
record Confirmation(
        @Enumerated(EnumType.STRING) Side side,
        long accountId,
        String name,
        String unitName,
        String fingerprint,
        Instant confirmedAt) {

    boolean isOf(String paper) {
        return fingerprint.equals(paper);
    }

    /** A side confirms once, and nobody confirms for two. */
    void mustStandBeside(Confirmation other) {
        if (other.side == side) {
            throw new RuleViolation("handover.confirm.already");
        }
        if (other.accountId == accountId) {
            throw new RuleViolation("handover.confirm.otherSide");
        }
    }
}
