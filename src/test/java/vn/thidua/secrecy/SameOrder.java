package vn.thidua.secrecy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Two tables in the same order: the voters by anything they can be sorted by, the choices by anything they can be sorted by,
 * side by side. Physical place, transaction, every column, its length and its hash: whatever columns there are.
 */
final class SameOrder {

    private SameOrder() {}

    static List<Guesses> guess(Evidence evidence) {
        Map<String, List<String>> voters = new LinkedHashMap<>();
        Map<String, List<String>> choices = new LinkedHashMap<>();
        evidence.byOrigin().forEach((origin, rows) -> {
            voters.putAll(orders(
                    origin,
                    newestOfEachVoter(rows, evidence),
                    row -> evidence.voter(row).orElseThrow()));
            choices.putAll(orders(
                    origin,
                    rows.stream()
                            .filter(row -> evidence.choice(row).isPresent())
                            .toList(),
                    row -> evidence.choice(row).orElseThrow()));
        });
        List<Guesses> guesses = new ArrayList<>();
        voters.forEach((byVoter, who) -> choices.forEach((byChoice, what) -> guesses.add(
                new Guesses(evidence.source() + ": " + byVoter + " beside " + byChoice, beside(who, what)))));
        return guesses;
    }

    private static List<Row> newestOfEachVoter(List<Row> rows, Evidence evidence) {
        Map<String, Row> newest = new LinkedHashMap<>();
        for (Row row : rows) {
            evidence.voter(row)
                    .ifPresent(voter ->
                            newest.merge(voter, row, (one, other) -> other.xmin() >= one.xmin() ? other : one));
        }
        return List.copyOf(newest.values());
    }

    /** What the rows say, in each order in which they can be put; an order in which all are equal is none. */
    private static Map<String, List<String>> orders(String origin, List<Row> rows, Function<Row, String> says) {
        Map<String, List<String>> orders = new LinkedHashMap<>();
        keys(rows).forEach((name, key) -> {
            if (rows.stream().map(key).distinct().count() > 1) {
                Comparator<Row> order = Comparator.comparing(key, SameOrder::compare);
                orders.put(
                        origin + " by " + name,
                        rows.stream().sorted(order).map(says).toList());
            }
        });
        return orders;
    }

    private static Map<String, Function<Row, String>> keys(List<Row> rows) {
        Map<String, Function<Row, String>> keys = new TreeMap<>();
        keys.put("place", row -> Long.toString(row.place()));
        keys.put("xmin", row -> Long.toString(row.xmin()));
        keys.put("xmax", row -> Long.toString(row.xmax()));
        rows.stream().flatMap(row -> row.values().keySet().stream()).distinct().forEach(column -> {
            Function<Row, String> value = row -> row.values().getOrDefault(column, "");
            keys.put(column, value);
            keys.put(
                    "length of " + column,
                    row -> Integer.toString(value.apply(row).length()));
            keys.put("sha256 of " + column, row -> HexFormat.of().formatHex(Values.sha256(value.apply(row))));
        });
        return keys;
    }

    /** Numbers as numbers; else as text, in which times and bytes already stand in their order. */
    private static int compare(String one, String other) {
        if (Values.isNumber(one) && Values.isNumber(other)) {
            return Long.compare(Long.parseLong(one), Long.parseLong(other));
        }
        return one.compareTo(other);
    }

    private static Map<String, String> beside(List<String> voters, List<String> choices) {
        Map<String, String> guesses = new HashMap<>();
        for (int index = 0; index < Math.min(voters.size(), choices.size()); index++) {
            guesses.put(voters.get(index), choices.get(index));
        }
        return guesses;
    }
}
