package vn.thidua.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.programme.RuleKey;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Share;

class BallotTests {

    private static final VoteRule HALF_OF_ISSUED =
            new VoteRule(RuleKey.Base.ISSUED, new BigDecimal("50"), new BigDecimal("66.7"), null);

    @Test
    void refusesPapersThatDoNotAddUpAndTellsTheSum() {
        RuleViolation violation = refusal(ballot(Method.SECRET, 1), counts(7, 7, 5, 1), 4, 1);

        assertThat(violation.key()).isEqualTo("ballot.counts.sumDiffers");
        assertThat(violation.args()).containsExactly(5, 1, 6L, 7);
        assertThat(violation.field()).isEqualTo("valid");
    }

    @Test
    void refusesMorePapersReturnedThanIssued() {
        RuleViolation violation = refusal(ballot(Method.SECRET, 1), counts(6, 7, 7, 0), 4, 3);

        assertThat(violation.key()).isEqualTo("ballot.counts.returnedAboveIssued");
        assertThat(violation.field()).isEqualTo("returned");
    }

    @Test
    void refusesMorePeoplePresentThanMayVote() {
        Counts counts = new Counts(5, 6, 5, 5, 5, 0);

        assertThat(refusal(ballot(Method.SECRET, 1), counts, 3, 2).key())
                .isEqualTo("ballot.counts.presentAboveEligible");
    }

    @Test
    void refusesMorePapersThanPeopleWhoMayVote() {
        RuleViolation violation = refusal(ballot(Method.SECRET, 1), new Counts(6, null, 10, 10, 10, 0), 4, 6);

        assertThat(violation.key()).isEqualTo("ballot.counts.issuedAboveEligible");
        assertThat(violation.field()).isEqualTo("issued");
    }

    @Test
    void refusesMoreRaisedHandsThanPeopleAtTheFieldOfSuchAVote() {
        RuleViolation violation = refusal(ballot(Method.OPEN, 1), new Counts(9, 5, null, null, 6, null), 4, 2);

        assertThat(violation.key()).isEqualTo("ballot.counts.handsAbovePresent");
        assertThat(violation.field()).isEqualTo("valid");
        assertThat(refusal(ballot(Method.OPEN, 1), new Counts(5, null, null, null, 6, null), 4, 2)
                        .key())
                .isEqualTo("ballot.counts.handsAboveEligible");
    }

    @Test
    void knowsThatOneUnitLeadsThoughTheMinutesNameNoNumber() {
        assertThat(refusal(ballot(Method.SECRET, null), counts(12, 12, 12, 0), 11, 11)
                        .key())
                .isEqualTo("ballot.votes.sumAbovePapers");

        Ballot reported = ballot(Method.SECRET, null);
        reported.record(new Outcome(true, Counts.NONE, List.of(vote(null, true), vote(null, true)), null));
        assertThat(reported.candidates()).as("a report says what it says").allMatch(Candidate::chosen);
    }

    @Test
    void refusesACandidateWithMoreVotesThanValidPapers() {
        RuleViolation violation = refusal(ballot(Method.SECRET, null), counts(7, 7, 6, 1), 2, 7);

        assertThat(violation.key()).isEqualTo("ballot.votes.aboveValid");
        assertThat(violation.field()).isEqualTo("rows[1].votes");
    }

    @Test
    void refusesMoreVotesThanThePapersCanHold() {
        RuleViolation violation = refusal(ballot(Method.SECRET, 1), counts(7, 7, 6, 1), 4, 3);

        assertThat(violation.key()).isEqualTo("ballot.votes.sumAbovePapers");
        assertThat(violation.args()).containsExactly("4 + 3", 7L, 6, 1, 6L);
    }

    @Test
    void wantsEveryFigureOrTheMarkThatNoneIsReported() {
        RuleViolation violation = refusal(ballot(Method.SECRET, 1), counts(7, null, 6, 1), 4, 2);

        assertThat(violation.key()).isEqualTo("ballot.counts.missing");
        assertThat(violation.field()).isEqualTo("returned");
    }

    @Test
    void keepsAVoteWhoseCountsAreNotReported() {
        Ballot ballot = ballot(Method.SECRET, 1);

        ballot.record(new Outcome(true, Counts.NONE, List.of(vote(null, true), vote(null, false)), null));

        assertThat(ballot.hasResult()).isTrue();
        assertThat(ballot.hasCounts()).isFalse();
        assertThat(BallotView.State.of(ballot)).isEqualTo(BallotView.State.NOT_REPORTED);
        assertThat(ballot.candidates()).extracting(Candidate::chosen).containsExactly(true, false);
    }

    @Test
    void refusesFiguresBesideTheMarkThatNoneIsReported() {
        Ballot ballot = ballot(Method.SECRET, 1);
        Outcome outcome = new Outcome(true, counts(7, 7, 7, 0), List.of(vote(null, true), vote(null, false)), null);

        assertThat(violation(() -> ballot.record(outcome)).field()).isEqualTo("notReported");
    }

    @Test
    void takesNoFiguresWhereTheMeetingAgreed() {
        Ballot ballot = ballot(Method.AGREEMENT, 1);

        assertThat(refusal(ballot, counts(7, 7, 7, 0), 4, 3).key()).isEqualTo("ballot.counts.noneForMethod");
        ballot.record(new Outcome(false, Counts.NONE, List.of(vote(null, true), vote(null, false)), null));
        assertThat(BallotView.State.of(ballot)).isEqualTo(BallotView.State.AGREED);
    }

    @Test
    void countsRaisedHandsAsValidVotes() {
        Ballot ballot = ballot(Method.OPEN, 1);

        ballot.record(outcome(new Counts(6, 6, null, null, 6, null), 5, 1));

        assertThat(ballot.counts()).isEqualTo(new Counts(6, 6, 6, 6, 6, 0));
    }

    @Test
    void refusesMoreChosenThanSeats() {
        Ballot ballot = ballot(Method.AGREEMENT, 1);
        Outcome outcome = new Outcome(false, Counts.NONE, List.of(vote(null, true), vote(null, true)), null);

        assertThat(violation(() -> ballot.record(outcome)).key()).isEqualTo("ballot.chosen.aboveSeats");
    }

    @Test
    void keepsTheVotesOfCandidatesThatStayWhenTheQuestionChanges() {
        Ballot ballot = ballot(Method.SECRET, null);
        ballot.record(outcome(counts(7, 7, 7, 0), 4, 3));

        ballot.ask(ballot.asked(), null, List.of(Candidate.named("B"), Candidate.named("C"), Candidate.named("A")));

        assertThat(ballot.candidates()).extracting(Candidate::votes).containsExactly(3, null, 4);
        assertThat(ballot.candidates()).extracting(Candidate::position).containsExactly(1, 2, 3);
    }

    @Test
    void keepsTheMethodCountableOnceCountsAreRecorded() {
        Ballot ballot = ballot(Method.SECRET, 1);
        ballot.record(outcome(counts(7, 7, 7, 0), 4, 3));
        Question agreed = new Question(Subject.LEADING_UNIT, "Suy tôn", Method.AGREEMENT, null, null, 1, null);

        assertThat(violation(() -> ballot.ask(agreed, null, ballot.candidates()))
                        .field())
                .isEqualTo("method");
    }

    @Test
    void takesSharesOfTheBaseTheRuleNames() {
        Ballot ballot = ballot(Method.SECRET, 1);
        ballot.record(outcome(counts(8, 7, 6, 1), 4, 2));

        Tally tally = Tally.of(ballot, HALF_OF_ISSUED);

        assertThat(tally.base()).isEqualTo(8);
        assertThat(tally.lines())
                .extracting(Tally.Line::percent)
                .containsExactly(new BigDecimal("50.0"), new BigDecimal("25.0"));
        assertThat(tally.lines()).extracting(Tally.Line::reached).containsExactly(true, false);
    }

    @Test
    void comparesWithTheThresholdExactlyAndNotAsRounded() {
        VoteRule rule = new VoteRule(RuleKey.Base.VALID, new BigDecimal("66.7"), null, null);

        assertThat(rule.isReached(new Share(2, 3))).isFalse();
        assertThat(new Share(2, 3).percent()).isEqualByComparingTo("66.7");
    }

    @Test
    void showsOnlyVotesWhereNoBaseIsSet() {
        Ballot ballot = ballot(Method.SECRET, 1);
        ballot.record(outcome(counts(7, 7, 7, 0), 4, 3));

        Tally tally = Tally.of(ballot, new VoteRule(null, null, null, null));

        assertThat(tally.lines()).allSatisfy(line -> {
            assertThat(line.percent()).isNull();
            assertThat(line.reached()).isNull();
        });
    }

    @Test
    void marksATieOnlyWhereItDecides() {
        Ballot ballot = new Ballot(new ClusterYearId(1), 1);
        ballot.ask(
                question(Method.SECRET, 2),
                null,
                List.of(Candidate.named("A"), Candidate.named("B"), Candidate.named("C")));

        ballot.record(outcome(counts(9, 9, 9, 0), 7, 4, 4));
        assertThat(Tally.of(ballot, HALF_OF_ISSUED).lines())
                .extracting(Tally.Line::tied)
                .containsExactly(false, true, true);

        ballot.record(outcome(counts(9, 9, 9, 0), 7, 7, 1));
        assertThat(Tally.of(ballot, HALF_OF_ISSUED).lines())
                .extracting(Tally.Line::tied)
                .containsOnly(false);
    }

    @Test
    void saysWhetherEnoughWereThere() {
        assertThat(HALF_OF_ISSUED.isQuorate(new Counts(6, 4, 4, 4, 4, 0))).isFalse();
        assertThat(HALF_OF_ISSUED.isQuorate(new Counts(6, 5, 5, 5, 5, 0))).isTrue();
        assertThat(HALF_OF_ISSUED.isQuorate(Counts.NONE)).isNull();
    }

    private static Ballot ballot(Method method, @Nullable Integer seats) {
        Ballot ballot = new Ballot(new ClusterYearId(1), 1);
        ballot.ask(question(method, seats), null, List.of(Candidate.named("A"), Candidate.named("B")));
        return ballot;
    }

    private static Question question(Method method, @Nullable Integer seats) {
        return new Question(Subject.LEADING_UNIT, "Suy tôn đơn vị dẫn đầu", method, null, null, seats, null);
    }

    private static Counts counts(
            @Nullable Integer issued, @Nullable Integer returned, @Nullable Integer valid, @Nullable Integer invalid) {
        return new Counts(null, null, issued, returned, valid, invalid);
    }

    private static Outcome outcome(Counts counts, Integer... votes) {
        return new Outcome(
                false,
                counts,
                Arrays.stream(votes).map(number -> vote(number, false)).toList(),
                null);
    }

    private static Candidate.Vote vote(@Nullable Integer votes, boolean chosen) {
        return new Candidate.Vote(votes, chosen, null);
    }

    private static RuleViolation refusal(Ballot ballot, Counts counts, Integer... votes) {
        return violation(() -> ballot.record(outcome(counts, votes)));
    }

    private static RuleViolation violation(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(RuleViolation.class, act);
    }
}
