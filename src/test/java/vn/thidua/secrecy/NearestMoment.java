package vn.thidua.secrecy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** For each line of an access log the one choice whose commit is nearest before it; several at one moment say nothing. */
final class NearestMoment {

    /** The column of an access log that says when the answer went out. */
    static final String AT = "time of answer";

    private static final String SEVERAL = "";

    private NearestMoment() {}

    static List<Guesses> guess(Evidence evidence) {
        TreeMap<Long, String> choices = new TreeMap<>();
        for (Row row : evidence.rows()) {
            String committed = row.values().get(CommitTimes.COMMITTED);
            if (committed != null) {
                evidence.choice(row)
                        .ifPresent(choice -> choices.merge(Long.valueOf(committed), choice, (one, other) -> SEVERAL));
            }
        }
        Map<String, String> guesses = new HashMap<>();
        for (Row row : evidence.rows()) {
            String at = row.values().get(AT);
            Map.Entry<Long, String> before = at == null ? null : choices.floorEntry(Long.valueOf(at));
            if (before != null && !before.getValue().equals(SEVERAL)) {
                evidence.voter(row).ifPresent(voter -> guesses.put(voter, before.getValue()));
            }
        }
        return List.of(new Guesses(evidence.source() + ": nearest moment", guesses));
    }
}
