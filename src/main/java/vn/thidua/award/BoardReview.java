package vn.thidua.award;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.RuleViolation;

/** What the emulation board said of one nomination: votes for and against of all its members, the reason, dissent. */
@Entity
@Table(name = "board_review")
class BoardReview {

    /** What the board says. */
    enum Outcome {
        RECOMMENDED,
        NOT_RECOMMENDED,
        /** Sent back to the cluster with a reason. */
        RETURNED;

        /** Message key of the words. */
        public String key() {
            return "award.outcome." + name();
        }
    }

    /**
     * The review as facts.
     *
     * @param members all members of the board
     * @param present those at the session; the others vote in writing
     */
    record Facts(
            LocalDate reviewedOn,
            @Nullable Integer members,
            @Nullable Integer present,
            @Nullable Integer votesFor,
            @Nullable Integer votesAgainst,
            Outcome outcome,
            @Nullable String reason,
            @Nullable String dissent) {

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

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "nomination_id")
    private @Nullable Nomination nomination;

    private LocalDate reviewedOn = LocalDate.EPOCH;
    private @Nullable Integer members;
    private @Nullable Integer present;
    private @Nullable Integer votesFor;
    private @Nullable Integer votesAgainst;

    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.RETURNED;

    private @Nullable String reason;
    private @Nullable String dissent;

    BoardReview() {}

    BoardReview(Nomination nomination) {
        this.nomination = nomination;
    }

    void take(Facts facts, BoardRule rule) {
        facts.requirePossible();
        facts.requireReason(rule);
        reviewedOn = facts.reviewedOn();
        members = facts.members();
        present = facts.present();
        votesFor = facts.votesFor();
        votesAgainst = facts.votesAgainst();
        outcome = facts.outcome();
        reason = facts.reason();
        dissent = facts.dissent();
    }

    Facts facts() {
        return new Facts(reviewedOn, members, present, votesFor, votesAgainst, outcome, reason, dissent);
    }

    Outcome outcome() {
        return outcome;
    }

    long version() {
        return version;
    }
}
