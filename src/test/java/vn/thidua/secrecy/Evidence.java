package vn.thidua.secrecy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one attacker has gathered about one election.
 *
 * @param source how
 * @param rows everything found
 * @param voters the numbers of those who may vote, which are no secret
 * @param choiceIn what a value says of a choice
 */
record Evidence(String source, List<Row> rows, Set<String> voters, Function<String, Optional<String>> choiceIn) {

    /** The rows of each table or trace, in the order in which they lie. */
    Map<String, List<Row>> byOrigin() {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Row::origin, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    Optional<String> voter(Row row) {
        return row.values().values().stream().filter(voters::contains).findFirst();
    }

    Optional<String> choice(Row row) {
        return row.values().values().stream()
                .map(choiceIn)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
