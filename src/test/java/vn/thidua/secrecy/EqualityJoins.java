package vn.thidua.secrecy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A value, or its hash, that stands in the row of exactly one voter and of exactly one choice. Values of less than eight signs are
 * equal by chance; what they can tell is found by their order.
 */
final class EqualityJoins {

    private static final int TELLING = 8;
    private static final String SEVERAL = "";

    private EqualityJoins() {}

    static List<Guesses> guess(Evidence evidence) {
        Map<String, String> voters = new HashMap<>();
        Map<String, String> choices = new HashMap<>();
        evidence.byOrigin().values().forEach(rows -> {
            for (Row row : rows) {
                for (String value : tokens(row, evidence)) {
                    evidence.voter(row)
                            .ifPresent(voter ->
                                    voters.merge(value, voter, (one, other) -> one.equals(other) ? one : SEVERAL));
                    evidence.choice(row).ifPresent(choice -> choices.merge(value, choice, (one, other) -> SEVERAL));
                }
            }
        });
        Map<String, String> guesses = new HashMap<>();
        voters.forEach((value, voter) -> {
            String choice = choices.getOrDefault(value, SEVERAL);
            if (!voter.equals(SEVERAL) && !choice.equals(SEVERAL)) {
                guesses.put(voter, choice);
            }
        });
        return List.of(new Guesses(evidence.source() + ": equal values", guesses));
    }

    /** What the row holds and the hashes of it, without the numbers that are its voter or its candidate. */
    private static Set<String> tokens(Row row, Evidence evidence) {
        Set<String> tokens = new HashSet<>();
        row.values().values().stream()
                .filter(value -> !evidence.isVoter(value))
                .filter(value -> !Values.isNumber(value) && value.length() >= TELLING)
                .flatMap(value -> Stream.of(value, "\\x" + HexFormat.of().formatHex(Values.sha256(value))))
                .forEach(tokens::add);
        return tokens;
    }
}
