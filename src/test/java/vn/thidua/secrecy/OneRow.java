package vn.thidua.secrecy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Voter and choice in one row, or in one version or change of it. */
final class OneRow {

    private OneRow() {}

    static List<Guesses> guess(Evidence evidence) {
        Map<String, String> choices = new HashMap<>();
        for (Row row : evidence.rows()) {
            evidence.voter(row)
                    .ifPresent(voter -> evidence.choice(row).ifPresent(choice -> choices.put(voter, choice)));
        }
        return List.of(new Guesses(evidence.source() + ": in one row", choices));
    }
}
