package vn.thidua.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.programme.RuleKey;

class OutcomeTests {

    @Test
    void givesTheSeatToWhoHasTheMostVotes() {
        Outcome outcome = outcome(1, null, 5, 3, 2);

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DECIDED);
        assertThat(outcome.chosen()).containsExactly(1);
    }

    @Test
    void doesNotDecideBetweenEqualsForTheLastSeat() {
        Outcome outcome = outcome(2, null, 5, 3, 3, 1);

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.TIED);
        assertThat(outcome.chosen()).as("above the border").containsExactly(1);
        assertThat(outcome.next()).containsExactly(2, 3);
    }

    @Test
    void givesSeatsToEqualsWhereThereAreEnough() {
        assertThat(outcome(2, null, 4, 4, 1).chosen()).containsExactly(1, 2);
    }

    @Test
    void choosesNobodyBelowTheThreshold() {
        Outcome outcome = outcome(1, "66.67", 6, 3, 2);

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.NOBODY);
        assertThat(outcome.next()).as("the two with the most votes go on").containsExactly(1, 2);
        assertThat(outcome(1, "50", 6, 3, 2).kind()).as("6 of 11").isEqualTo(Outcome.Kind.DECIDED);
    }

    @Test
    void takesAllEqualsIntoTheNextRoundWhereNobodyReachedTheThreshold() {
        assertThat(outcome(1, "66.67", 4, 3, 3, 1).next()).containsExactly(1, 2, 3);
    }

    @Test
    void leavesASeatEmptyRatherThanGiveItBelowTheThreshold() {
        Outcome outcome = outcome(2, "50", 7, 3, 1);

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.SEATS_LEFT);
        assertThat(outcome.chosen()).containsExactly(1);
        assertThat(outcome.left()).isEqualTo(1);
        assertThat(outcome.next())
                .as("the two with the most votes of the others")
                .containsExactly(2, 3);
    }

    @Test
    void takesNobodyWithASeatIntoTheNextRound() {
        Outcome outcome = outcome(3, "30", 9, 2, 8, 2, 1, 3);

        assertThat(outcome.chosen()).containsExactly(1, 3);
        assertThat(outcome.next())
                .as("two for one seat, and all who have as many as the last")
                .containsExactly(2, 4, 6);
    }

    @Test
    void staysOpenWhereTooFewPassedAndNotWhereEqualsStand() {
        assertThat(outcome(2, "50", 7, 3, 1).kind().mayStayOpen()).isTrue();
        assertThat(outcome(1, "66.67", 6, 3, 2).kind().mayStayOpen()).isTrue();
        assertThat(outcome(2, null, 5, 3, 3, 1).kind().mayStayOpen()).isFalse();
        assertThat(outcome(2, null, 5, 3, 3, 1).left()).isEqualTo(1);
    }

    @Test
    void choosesNobodyWithoutAVote() {
        assertThat(outcome(1, null, 0, 0).kind()).isEqualTo(Outcome.Kind.NO_VOTES);
        assertThat(outcome(1, null, 0, 0).kind().mayStayOpen()).isTrue();
        assertThat(outcome(1, "50", 0, 0).kind())
                .as("where a share is needed nobody reached it")
                .isEqualTo(Outcome.Kind.NOBODY);
    }

    private static Outcome outcome(int seats, @Nullable String threshold, int... votes) {
        PollRule rule = new PollRule(
                PollWay.PAPER,
                PollRule.Form.CHOOSE,
                seats,
                threshold == null ? null : new BigDecimal(threshold),
                RuleKey.Base.VALID,
                true,
                2,
                false);
        List<PollCount.Line> lines = new ArrayList<>();
        for (int i = 0; i < votes.length; i++) {
            lines.add(new PollCount.Line(i + 1, votes[i], 0));
        }
        int valid = Math.max(1, IntStream.of(votes).sum());
        List<Integer> numbers = IntStream.rangeClosed(1, votes.length).boxed().toList();
        return Outcome.of(rule, numbers, new PollCount(valid, valid, valid, 0, lines), valid);
    }
}
