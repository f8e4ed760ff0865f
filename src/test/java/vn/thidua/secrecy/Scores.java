package vn.thidua.secrecy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The scores of all attacks on one design. */
final class Scores {

    /** A design fails when chance would do as well as one of its attackers only once in a million runs of the whole suite. */
    private static final double LEVEL = 1e-6;

    private final Map<String, Score> scores = new TreeMap<>();

    void add(Guesses guesses, Map<String, String> truth) {
        scores.computeIfAbsent(guesses.attack(), attack -> new Score()).add(guesses, truth);
    }

    /** The attacks that learned something, with their figures. */
    List<String> leaks() {
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue().probability() * scores.size() < LEVEL)
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
    }

    /** The score of one attack; of an attack that was not made, that of no guess. */
    Score of(String attack) {
        return scores.getOrDefault(attack, new Score());
    }

    /** The most guesses that an attack was weighed by. */
    long most() {
        return scores.values().stream().mapToLong(Score::guesses).max().orElse(0);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        scores.forEach((attack, score) ->
                text.append(attack).append(": ").append(score).append('\n'));
        return text.toString();
    }
}
