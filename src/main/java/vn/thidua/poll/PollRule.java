package vn.thidua.poll;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.ballot.Votes;
import vn.thidua.programme.RuleKey;
import vn.thidua.shared.RuleViolation;

/**
 * By what rule a question is voted on.
 *
 * @param seats how many can be chosen, and with {@link Form#CHOOSE} named on a paper
 * @param threshold percentage of the base a candidate needs; null: the most votes decide
 * @param base of what votes are a percentage
 * @param selfVote may a unit vote on itself?
 * @param mostRounds after so many rounds the meeting decides
 * @param replaceable may a vote in the box be cast again until the end?
 */
@Embeddable
public record PollRule(
        @Enumerated(EnumType.STRING) PollWay way,
        @Enumerated(EnumType.STRING) Form form,
        int seats,
        @Nullable BigDecimal threshold,
        @Enumerated(EnumType.STRING) RuleKey.Base base,
        boolean selfVote,
        int mostRounds,
        boolean replaceable) {

    /** What a paper asks. */
    public enum Form {
        /** Yes or no to each candidate. */
        YES_NO,
        /** Up to so many of the candidates. */
        CHOOSE;

        /** Message key of its name. */
        public String key() {
            return "poll.form." + name();
        }
    }

    /** Refuses a rule by which nothing can be decided among so many candidates. */
    void mustSuit(int candidates, int round) {
        if (candidates == 0) {
            throw new RuleViolation("poll.noCandidates");
        }
        if (seats > candidates) {
            throw new RuleViolation("poll.seats.aboveCandidates", seats, candidates).at("seats");
        }
        if (form == Form.CHOOSE && seats == candidates) {
            throw new RuleViolation("poll.seats.noChoice", seats, candidates).at("form");
        }
        if (mostRounds < round) {
            throw new RuleViolation("poll.rounds.fewer", round).at("mostRounds");
        }
    }

    /** As it is kept with the question. */
    Votes.Rule kept() {
        return new Votes.Rule(seats, form == Form.YES_NO, base, threshold, selfVote);
    }

    /** The same, cast on paper. */
    PollRule onPaper() {
        return new PollRule(PollWay.PAPER, form, seats, threshold, base, selfVote, mostRounds, false);
    }

    /** The same, cast as the other rule says: of a further round nothing else can be changed. */
    PollRule castAs(PollRule other) {
        return new PollRule(other.way, form, seats, threshold, base, selfVote, mostRounds, other.replaceable);
    }

    /** The same for a further round, in which so many places are left for so many candidates. */
    PollRule forPlaces(int left, int candidates) {
        return new PollRule(
                way, left < candidates ? form : Form.YES_NO, left, threshold, base, selfVote, mostRounds, replaceable);
    }
}
