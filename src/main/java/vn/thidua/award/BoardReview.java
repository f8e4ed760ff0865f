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

/** What the emulation board said of one nomination: votes for and against of all its members, the reason, dissent. */
@Entity
@Table(name = "board_review")
class BoardReview {

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
    private Review.Outcome outcome = Review.Outcome.RETURNED;

    private @Nullable String reason;
    private @Nullable String dissent;
    private @Nullable Long itemId;

    BoardReview() {}

    BoardReview(Nomination nomination) {
        this.nomination = nomination;
    }

    void take(Review facts, BoardRule rule) {
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
        itemId = facts.item();
    }

    Review facts() {
        return new Review(reviewedOn, members, present, votesFor, votesAgainst, outcome, reason, dissent, itemId);
    }

    Review.Outcome outcome() {
        return outcome;
    }

    long version() {
        return version;
    }
}
