package vn.thidua.boardsession;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.NominationView;
import vn.thidua.award.Proposal;
import vn.thidua.award.Review;
import vn.thidua.shared.RuleViolation;

/**
 * A nomination before a session.
 *
 * @param conflicts of members, by their ids
 * @param votes cast openly, by the members' ids
 * @param count what papers or box say of it, once it is accepted; null before, and where the vote is open
 * @param outcome null: not written down yet
 * @param dissent written down by the secretary, beside what members wrote with their votes
 */
public record Item(
        long id,
        long version,
        NominationView nomination,
        VoteWay way,
        VoteRule rule,
        Map<Long, Conflict> conflicts,
        Map<Long, CastVote> votes,
        @Nullable PaperLine count,
        Review.@Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable String dissent) {

    /** How is it voted on? */
    public enum VoteWay {
        OPEN,
        /** In secret, on printed papers. */
        PAPER,
        /** In secret, in the electronic box. */
        BOX;

        /** Message key of the words. */
        public String key() {
            return "boardsession.way." + name();
        }
    }

    /**
     * Why a member has no say.
     *
     * @param found by the own unit; else declared
     * @param reason the declared words; of one that was found, the unit's name
     */
    public record Conflict(boolean found, String reason) {}

    /** What a member says to it. */
    public enum Vote {
        FOR,
        AGAINST,
        ABSTAINS;

        /** Message key of the words. */
        public String key() {
            return "boardsession.vote." + name();
        }
    }

    /**
     * An open vote.
     *
     * @param own cast by the member; else written down by the secretary
     * @param dissent what the member wants to stand in the minutes
     */
    public record CastVote(Vote vote, boolean own, @Nullable String dissent) {}

    /** What papers or box say of it, and how many there are. */
    public record PaperLine(int issued, int collected, int valid, int yes, int against) {}

    /** How many have to be there who count what is voted on this way. */
    int tellers() {
        return switch (way) {
            case OPEN -> 0;
            case PAPER -> Session.TELLERS;
            case BOX -> Session.BOX_TELLERS;
        };
    }

    /** Award and recipient, as lists name it. */
    public String name() {
        String who = nomination.who();
        return who == null ? nomination.award() : nomination.award() + " – " + who;
    }

    public boolean isOnPaper() {
        return way == VoteWay.PAPER;
    }

    public boolean isInBox() {
        return way == VoteWay.BOX;
    }

    /** Is there no row that says how a member voted? */
    public boolean isSecret() {
        return way != VoteWay.OPEN;
    }

    public boolean isDecided() {
        return outcome != null;
    }

    /** Why this member has no say here; null where it has one. */
    public @Nullable Conflict conflict(Seat seat) {
        return conflicts.get(seat.id());
    }

    /** @throws RuleViolation where the member has a conflict of interest here */
    public void mustBeFree(Seat seat) {
        if (conflict(seat) != null) {
            throw new RuleViolation(
                    "boardsession.conflict.refused", seat.member().name(), name());
        }
    }

    /** Refuses a vote of this member where it has none, or none any more. */
    public void mustTakeVoteOf(Seat seat) {
        mustBeFree(seat);
        if (isSecret()) {
            throw new RuleViolation("boardsession.vote.onPaper", name());
        }
        if (isDecided()) {
            throw new RuleViolation("boardsession.vote.decided", name());
        }
        if (!seat.votes()) {
            throw new RuleViolation("boardsession.vote.absent", seat.member().name());
        }
    }

    /** Those who have an open vote here and have not cast it. */
    public List<Seat> awaited(Session session) {
        return isSecret() || isDecided()
                ? List.of()
                : session.seats().stream()
                        .filter(seat -> seat.votes() && conflict(seat) == null && !votes.containsKey(seat.id()))
                        .toList();
    }

    /** The members that have no say here. */
    public List<Seat> conflicted(Session session) {
        return session.seats().stream().filter(seat -> conflict(seat) != null).toList();
    }

    /** Members called like the person it is for, who may be that person: they declare it themselves, or it is another one. */
    public List<Seat> namesakes(Session session) {
        String name = nomination.recipient() == Proposal.Recipient.INDIVIDUAL ? nomination.name() : null;
        return name == null
                ? List.of()
                : session.seats().stream()
                        .filter(seat ->
                                conflict(seat) == null && seat.member().name().equalsIgnoreCase(name))
                        .toList();
    }

    /** How the votes stand. */
    public Tally tally(Session session) {
        return Tally.of(session, this);
    }

    /** Has everybody voted who has a vote, or were papers or box counted? */
    public boolean isVotedOn(Session session) {
        return isSecret() ? count != null : awaited(session).isEmpty() && !votes.isEmpty();
    }

    /**
     * Refuses an outcome that the votes do not carry or that lacks its reason: a recommendation needs the votes that the rule
     * asks, and what is refused or sent back says why.
     */
    public void mustAllow(Session session, Review.Outcome wanted, @Nullable String because) {
        if (wanted != Review.Outcome.RETURNED && !isVotedOn(session)) {
            throw new RuleViolation("boardsession.conclude.unvoted", awaitedNames(session));
        }
        if (wanted == Review.Outcome.RECOMMENDED
                && Boolean.FALSE.equals(tally(session).reached())) {
            throw new RuleViolation("boardsession.conclude.below");
        }
        if (wanted == Review.Outcome.RECOMMENDED
                && rule.threshold() != null
                && tally(session).reached() == null) {
            throw new RuleViolation("boardsession.conclude.noShare");
        }
        if (wanted != Review.Outcome.RECOMMENDED && because == null) {
            throw new RuleViolation("boardsession.conclude.noReason").at("reason");
        }
    }

    private String awaitedNames(Session session) {
        return String.join(
                ", ",
                awaited(session).stream().map(seat -> seat.member().name()).toList());
    }
}
