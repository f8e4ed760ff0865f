package vn.thidua.award;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.RuleViolation;

/**
 * One award proposed for one recipient. That it was proposed, what the board said, what an authority decided and that it
 * was withdrawn are facts beside each other; none overwrites another.
 */
@Entity
@Table(name = "nomination")
class Nomination {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long clusterYearId;
    private long awardKindId;
    private String awardName = "";
    private String authority = "";

    @Enumerated(EnumType.STRING)
    private Proposal.Recipient recipientKind = Proposal.Recipient.UNKNOWN;

    private @Nullable Long membershipId;
    private @Nullable String recipientName;
    private @Nullable String achievement;
    private @Nullable LocalDate proposedOn;
    private int position;
    private @Nullable LocalDate withdrawnOn;
    private @Nullable String withdrawReason;
    private @Nullable String note;

    @OneToOne(mappedBy = "nomination", cascade = CascadeType.ALL, orphanRemoval = true)
    private @Nullable BoardReview review;

    @OneToOne(mappedBy = "nomination", cascade = CascadeType.ALL)
    private @Nullable AwardDecision decision;

    Nomination() {}

    Nomination(ClusterYearId year, int position, Proposal proposal) {
        this.clusterYearId = year.value();
        this.position = position;
        take(proposal);
    }

    /**
     * Corrects what is proposed, as long as nobody has judged it. What the board returned may be mended and then waits for
     * the board anew; the history keeps why it was returned.
     */
    void change(Proposal proposal) {
        requireOpen();
        if (review != null && review.outcome() != BoardReview.Outcome.RETURNED) {
            throw new RuleViolation("award.change.reviewed");
        }
        review = null;
        take(proposal);
    }

    void withdraw(LocalDate on, String reason) {
        requireOpen();
        if (proposedOn != null && on.isBefore(proposedOn)) {
            throw new RuleViolation("award.date.beforeProposal").at("withdrawnOn");
        }
        withdrawnOn = on;
        withdrawReason = reason;
    }

    /** Records what the board says, or corrects it until an authority has decided. */
    void review(BoardReview.Facts facts, BoardRule rule) {
        requireOpen();
        if (proposedOn != null && facts.reviewedOn().isBefore(proposedOn)) {
            throw new RuleViolation("award.date.beforeProposal").at("reviewedOn");
        }
        if (review == null) {
            review = new BoardReview(this);
        }
        review.take(facts, rule);
    }

    /** Records what an authority decided; perhaps long after, also where the board said otherwise. */
    void decide(AwardDecision.Facts facts) {
        if (withdrawnOn != null) {
            throw new RuleViolation("award.withdrawn");
        }
        if (proposedOn != null && facts.decidedOn().isBefore(proposedOn)) {
            throw new RuleViolation("award.date.beforeProposal").at("decidedOn");
        }
        if (decision == null) {
            decision = new AwardDecision(this);
        }
        decision.take(facts);
    }

    private void requireOpen() {
        if (withdrawnOn != null) {
            throw new RuleViolation("award.withdrawn");
        }
        if (decision != null) {
            throw new RuleViolation("award.decided");
        }
    }

    private void take(Proposal proposal) {
        proposal.requireRecipient();
        awardKindId = proposal.award().kind();
        awardName = proposal.award().name();
        authority = proposal.award().authority();
        recipientKind = proposal.recipient();
        membershipId = proposal.member() == null ? null : proposal.member().value();
        recipientName = proposal.name();
        achievement = proposal.achievement();
        proposedOn = proposal.proposedOn();
        note = proposal.note();
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    ClusterYearId year() {
        return new ClusterYearId(clusterYearId);
    }

    Proposal proposal() {
        return new Proposal(
                new Proposal.Award(awardKindId, awardName, authority),
                recipientKind,
                membershipId == null ? null : new MembershipId(membershipId),
                recipientName,
                achievement,
                proposedOn,
                note);
    }

    @Nullable
    BoardReview review() {
        return review;
    }

    @Nullable
    AwardDecision decision() {
        return decision;
    }

    @Nullable
    LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    @Nullable
    String withdrawReason() {
        return withdrawReason;
    }
}
