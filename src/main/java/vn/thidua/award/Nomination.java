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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.NominationView.Standing;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.RuleViolation;

/**
 * One award proposed for one recipient. That it was proposed, what the board said, what an authority decided and that it
 * was withdrawn are facts beside each other; none overwrites another. Its {@link Stage} moves by these methods alone.
 */
@Entity
@Table(name = "nomination")
class Nomination {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long programmeId;
    private int awardYear;
    private @Nullable Long clusterYearId;
    private long awardKindId;
    private String awardName = "";
    private String authority = "";

    @Enumerated(EnumType.STRING)
    private Proposal.Recipient recipientKind = Proposal.Recipient.UNKNOWN;

    private @Nullable Long recipientId;
    private @Nullable Long membershipId;
    private @Nullable String recipientName;
    private @Nullable String achievement;
    private @Nullable LocalDate proposedOn;
    private int position;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.DRAFT;

    private @Nullable BigDecimal score;
    private @Nullable Integer rank;
    private @Nullable Integer votes;
    private @Nullable Integer votesBase;
    private @Nullable LocalDate receivedOn;
    private @Nullable String overQuotaReason;
    private @Nullable String overQuotaAccepted;
    private @Nullable LocalDate withdrawnOn;
    private @Nullable String withdrawReason;
    private @Nullable String note;

    @OneToOne(mappedBy = "nomination", cascade = CascadeType.ALL, orphanRemoval = true)
    private @Nullable BoardReview review;

    @OneToOne(mappedBy = "nomination", cascade = CascadeType.ALL)
    private @Nullable AwardDecision decision;

    Nomination() {}

    /** @param year null outside any cluster */
    Nomination(ProgrammeId programme, int awardYear, @Nullable ClusterYearId year, int position) {
        this.programmeId = programme.value();
        this.awardYear = awardYear;
        this.clusterYearId = year == null ? null : year.value();
        this.position = position;
    }

    /**
     * Writes what is proposed, as long as it is with its sender.
     *
     * @param recipient the record of whom it is for; null where nobody is named
     */
    void propose(Proposal proposal, @Nullable Long recipient) {
        requireNotOver();
        if (!stage.isWithSender()) {
            throw new RuleViolation("award.change.sent");
        }
        take(proposal);
        recipientId = recipient;
    }

    /** Keeps what the cluster's result says of whom it is for, as it was when the nomination was filled from it. */
    void standsAs(Standing standing) {
        score = standing.score();
        rank = standing.rank();
        votes = standing.votes();
        votesBase = standing.base();
    }

    /**
     * Sends it to the organiser; what the board returned then waits for the board anew, the history keeps why.
     *
     * @param beyondQuota why it is sent although the number is used up; null where it is not
     */
    void submit(@Nullable String beyondQuota, LocalDate today) {
        requireNotOver();
        require(stage.isWithSender(), "award.submit.sent");
        if (proposedOn == null) {
            proposedOn = today;
        }
        review = null;
        receivedOn = null;
        overQuotaReason = beyondQuota;
        overQuotaAccepted = null;
        stage = Stage.SUBMITTED;
    }

    /** Calls it back, until it was received. */
    void recall() {
        requireNotOver();
        require(stage == Stage.SUBMITTED, "award.recall.received");
        stage = Stage.DRAFT;
    }

    /**
     * Receives it on that day, whose rules then judge it.
     *
     * @param beyondQuota why the organiser takes it although the number is used up; null where it is not
     */
    void receive(LocalDate on, @Nullable String beyondQuota) {
        requireNotOver();
        require(stage == Stage.SUBMITTED, "award.receive.notSubmitted");
        if (proposedOn != null && on.isBefore(proposedOn)) {
            throw new RuleViolation("award.date.beforeProposal").at("receivedOn");
        }
        receivedOn = on;
        overQuotaAccepted = beyondQuota;
        stage = Stage.RECEIVED;
    }

    /** It may come before the board. */
    void examine() {
        requireNotOver();
        require(stage == Stage.RECEIVED, "award.examine.notReceived");
        stage = Stage.EXAMINED;
    }

    /** Sends it back to its sender; the road says why. */
    void giveBack() {
        requireNotOver();
        require(stage.isWithOrganiser(), "award.giveBack.notHere");
        stage = Stage.RETURNED;
    }

    void withdraw(LocalDate on, String reason) {
        requireNotOver();
        if (proposedOn != null && on.isBefore(proposedOn)) {
            throw new RuleViolation("award.date.beforeProposal").at("withdrawnOn");
        }
        withdrawnOn = on;
        withdrawReason = reason;
        stage = Stage.WITHDRAWN;
    }

    /** Records what the board says, or corrects it until an authority has decided. */
    void review(Review facts, BoardRule rule) {
        requireNotOver();
        require(stage.isWithOrganiser() || stage == Stage.REVIEWED, "award.review.notHere");
        if (proposedOn != null && facts.reviewedOn().isBefore(proposedOn)) {
            throw new RuleViolation("award.date.beforeProposal").at("reviewedOn");
        }
        if (review == null) {
            review = new BoardReview(this);
        }
        review.take(facts, rule);
        stage = facts.outcome() == Review.Outcome.RETURNED ? Stage.RETURNED : Stage.REVIEWED;
    }

    /**
     * Records what an authority decided, once and perhaps long after; it grants only what the board recommended. What is changed
     * later is a paper of its own.
     */
    void decide(Verdict facts) {
        requireNotOver();
        if (review == null || stage != Stage.REVIEWED) {
            throw new RuleViolation("award.decide.noBoard");
        }
        if (facts.outcome() == Verdict.Outcome.GRANTED && review.outcome() != Review.Outcome.RECOMMENDED) {
            throw new RuleViolation("award.decide.notRecommended").at("outcome");
        }
        if (facts.decidedOn().isBefore(review.facts().reviewedOn())) {
            throw new RuleViolation("award.date.beforeReview").at("decidedOn");
        }
        decision = new AwardDecision(this, facts);
        stage = Stage.DECIDED;
    }

    private void requireNotOver() {
        if (stage == Stage.WITHDRAWN) {
            throw new RuleViolation("award.withdrawn");
        }
        if (stage == Stage.DECIDED) {
            throw new RuleViolation("award.decided");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new RuleViolation(otherwise);
        }
    }

    private void take(Proposal proposal) {
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

    NominationId id() {
        return new NominationId(Objects.requireNonNull(id));
    }

    long version() {
        return version;
    }

    Stage stage() {
        return stage;
    }

    ProgrammeId programme() {
        return new ProgrammeId(programmeId);
    }

    int awardYear() {
        return awardYear;
    }

    @Nullable
    ClusterYearId year() {
        return clusterYearId == null ? null : new ClusterYearId(clusterYearId);
    }

    @Nullable
    Long recipient() {
        return recipientId;
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
}
