package vn.thidua.secrecy;

import java.util.HashMap;
import java.util.Map;

/**
 * How often one attack was right, over many elections, and how often somebody would be who deals the counted votes out to the
 * voters at random: a guess for a choice that n of N made is then right with n/N, so that always naming the winner proves nothing.
 */
final class Score {

    private long guesses;
    private long right;
    private double expected;
    private double variance;

    void add(Guesses guessed, Map<String, String> truth) {
        Map<String, Integer> counts = new HashMap<>();
        truth.values().forEach(choice -> counts.merge(choice, 1, Integer::sum));
        double voters = truth.size();
        guessed.choices().forEach((voter, choice) -> {
            double chance = counts.getOrDefault(choice, 0) / voters;
            guesses++;
            right += choice.equals(truth.get(voter)) ? 1 : 0;
            expected += chance;
            // dealing out makes the hits depend on each other: never more than by this factor
            variance += chance * (1 - chance) * voters / (voters - 1);
        });
    }

    long guesses() {
        return guesses;
    }

    double accuracy() {
        return guesses == 0 ? 0 : (double) right / guesses;
    }

    double chance() {
        return guesses == 0 ? 0 : expected / guesses;
    }

    /**
     * A bound of the probability that dealing out at random is as far off, to either side: Bernstein's inequality, where one
     * exchange of two votes moves two hits.
     */
    double probability() {
        double off = Math.abs(right - expected);
        return off == 0 ? 1 : Math.min(1, 2 * Math.exp(-off * off / (2 * (variance + 2 * off / 3))));
    }

    @Override
    public String toString() {
        return "%d of %d right (%.1f %%), by chance %.1f %%, p < %.1e"
                .formatted(right, guesses, 100 * accuracy(), 100 * chance(), probability());
    }
}
