package vn.thidua.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The scale on which attacks are weighed: it must not cry wolf, and not sleep. */
class ScoreTests {

    private final Random random = new Random(5);

    @Test
    void dealingOutAtRandomIsNoLeak() {
        for (int series = 0; series < 300; series++) {
            assertThat(series(this::dealtOut).probability()).isGreaterThan(1e-5);
        }
    }

    @Test
    void alwaysNamingTheWinnerIsNoLeak() {
        Score score = series(truth -> {
            String winner = Collections.max(
                    truth.values(),
                    (one, other) ->
                            Collections.frequency(truth.values(), one) - Collections.frequency(truth.values(), other));
            Map<String, String> guesses = new HashMap<>(truth);
            guesses.replaceAll((voter, choice) -> winner);
            return guesses;
        });

        assertThat(score.accuracy()).isGreaterThan(0.34);
        assertThat(score.probability()).isGreaterThan(0.9);
    }

    @Test
    void aRightGuessForOneVoterInFiveIsALeak() {
        Score score = series(truth -> {
            Map<String, String> guesses = dealtOut(truth);
            guesses.replaceAll((voter, choice) -> random.nextInt(5) == 0 ? truth.get(voter) : choice);
            return guesses;
        });

        assertThat(score.probability()).isLessThan(1e-9);
    }

    @Test
    void beingWrongTooOftenIsALeakAsWell() {
        Score score = series(truth -> {
            Map<String, String> guesses = new HashMap<>(truth);
            guesses.replaceAll((voter, choice) -> choice.equals("a") ? "b" : "a");
            return guesses;
        });

        assertThat(score.accuracy()).isZero();
        assertThat(score.probability()).isLessThan(1e-9);
    }

    @Test
    void threeLuckyGuessesProveNothing() {
        Score score = new Score();
        score.add(new Guesses("luck", Map.of("1", "a", "2", "b", "3", "c")), Map.of("1", "a", "2", "b", "3", "c"));

        assertThat(score.accuracy()).isEqualTo(1);
        assertThat(score.probability()).isGreaterThan(0.01);
    }

    /** Elections of 15, as many as make 2,100 votes. */
    private Score series(UnaryOperator<Map<String, String>> attack) {
        Score score = new Score();
        for (int election = 0; election < 140; election++) {
            Map<String, String> truth = new HashMap<>();
            for (int voter = 0; voter < 15; voter++) {
                truth.put(Integer.toString(voter), List.of("a", "b", "c").get(random.nextInt(3)));
            }
            score.add(new Guesses("attack", attack.apply(truth)), truth);
        }
        return score;
    }

    private Map<String, String> dealtOut(Map<String, String> truth) {
        List<String> choices = new ArrayList<>(truth.values());
        Collections.shuffle(choices, random);
        Map<String, String> guesses = new HashMap<>();
        truth.keySet().forEach(voter -> guesses.put(voter, choices.get(guesses.size())));
        return guesses;
    }
}
