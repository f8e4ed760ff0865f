package vn.thidua.award;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.RuleViolation;

/**
 * What the emulation board said of one nomination.
 *
 * @param members all members of the board
 * @param present those at the session; the others vote in writing
 * @param item the item of a session held with the program; null where a paper says it
 */
public record Review(
        LocalDate reviewedOn,
        @Nullable Integer members,
        @Nullable Integer present,
        @Nullable Integer votesFor,
        @Nullable Integer votesAgainst,
        Outcome outcome,
        @Nullable String reason,
        @Nullable String dissent,
        @Nullable Long item) {

    /** What the board says. */
    public enum Outcome {
        RECOMMENDED,
        NOT_RECOMMENDED,
        /** Sent back to the cluster with a reason. */
        RETURNED;

        /** Message key of the words. */
        public String key() {
            return "award.outcome." + name();
        }
    }

    /** Refuses votes that cannot be true, with the sum written out. */
    void requirePossible() {
        if (members != null && present != null && present > members) {
            throw new RuleViolation("award.board.presentAboveMembers", present, members).at("present");
        }
        long votes = (votesFor == null ? 0L : votesFor) + (votesAgainst == null ? 0L : votesAgainst);
        if (members != null && votes > members) {
            throw new RuleViolation(
                            "award.board.votesAboveMembers",
                            votesFor == null ? 0 : votesFor,
                            votesAgainst == null ? 0 : votesAgainst,
                            votes,
                            members)
                    .at("votesFor");
        }
        if (members == null && votes > 0) {
            throw new RuleViolation("award.board.membersMissing").at("members");
        }
    }

    /** Only what the votes carry needs no reason: not a refusal, nor a recommendation below the threshold. */
    void requireReason(BoardRule rule) {
        if (outcome != Outcome.RECOMMENDED && reason == null) {
            throw new RuleViolation("award.board.reasonMissing").at("reason");
        }
        if (Boolean.FALSE.equals(rule.isReached(rule.share(this))) && reason == null) {
            throw new RuleViolation("award.board.reasonBelowThreshold").at("reason");
        }
    }
}
