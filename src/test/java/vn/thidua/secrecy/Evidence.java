package vn.thidua.secrecy;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one attacker has gathered about one election. Voters and candidates are recognised by seven digits that nothing else has,
 * alone or within a text; a row that names several of them says nothing of one.
 */
final class Evidence {

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9a-f])\\d{7}(?![0-9a-f])");

    private final String source;
    private final List<Row> rows;
    private final Map<String, String> voters;
    private final Function<String, Optional<String>> choiceIn;
    private final Map<Row, Optional<String>> voterOf = new IdentityHashMap<>();
    private final Map<Row, Optional<String>> choiceOf = new IdentityHashMap<>();

    /**
     * @param source how it was gathered
     * @param rows everything found
     * @param voters the numbers of those who may vote, and of what is theirs, with the voter; they are no secret
     * @param choiceIn what a number or a value says of a choice
     */
    Evidence(String source, List<Row> rows, Map<String, String> voters, Function<String, Optional<String>> choiceIn) {
        this.source = source;
        this.rows = List.copyOf(rows);
        this.voters = Map.copyOf(voters);
        this.choiceIn = choiceIn;
    }

    String source() {
        return source;
    }

    List<Row> rows() {
        return rows;
    }

    /** The rows of each table or trace, in the order in which they lie. */
    Map<String, List<Row>> byOrigin() {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Row::origin, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    boolean isVoter(String value) {
        return voters.containsKey(value);
    }

    Optional<String> voter(Row row) {
        return voterOf.computeIfAbsent(
                row, it -> only(numbersIn(it).map(voters::get).flatMap(Stream::ofNullable)));
    }

    Optional<String> choice(Row row) {
        return choiceOf.computeIfAbsent(
                row,
                it -> only(Stream.concat(numbersIn(it), it.values().values().stream())
                        .map(choiceIn)
                        .flatMap(Optional::stream)));
    }

    private static Stream<String> numbersIn(Row row) {
        return row.values().values().stream()
                .filter(value -> !value.startsWith("\\x"))
                .flatMap(value -> NUMBER.matcher(value).results().map(MatchResult::group));
    }

    private static Optional<String> only(Stream<String> named) {
        List<String> distinct = named.distinct().limit(2).toList();
        return distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
    }
}
