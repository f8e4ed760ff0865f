package vn.thidua.secrecy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements with all that was given to them, as the database server writes them into its log, in their order. */
final class StatementLog {

    private static final Pattern STATEMENT = Pattern.compile(
            "LOG:  execute [^:]+: (?<sql>.*(?:\\n\\t.*)*)\\n[^\\n]* DETAIL:  [Pp]arameters: (?<given>.*)");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = '([^']*+(?:''[^']*+)*+)'");
    private static final Pattern LIST = Pattern.compile("\\{[^{}:]*\\}");
    private static final int NAME = 60;

    private StatementLog() {}

    /** How much was written so far. */
    static long size(Laboratory.Room room) throws IOException {
        return Files.size(room.log());
    }

    /** What was written since, a row for each statement; for one that was given a list, a row for each part of it. */
    static List<Row> since(Laboratory.Room room, long then) throws IOException {
        List<Row> rows = new ArrayList<>();
        String text;
        try (InputStream content = Files.newInputStream(room.log())) {
            content.skipNBytes(then);
            text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (Matcher statement = STATEMENT.matcher(text); statement.find(); ) {
            String sql = statement.group("sql").replaceAll("\\s+", " ");
            String origin = sql.substring(0, Math.min(NAME, sql.length())) + " #" + Integer.toHexString(sql.hashCode());
            Map<String, String> given = given(statement.group("given"));
            int longest = given.values().stream()
                    .mapToInt(value -> parts(value).length)
                    .max()
                    .orElse(0);
            for (int part = 0; part < longest; part++) {
                rows.add(new Row(origin, 0, 0, rows.size(), part(given, part)));
            }
        }
        return rows;
    }

    /** What the server counts of each kind of statement, in all databases and of all time. */
    static List<Row> statistics(Laboratory.Room room) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = room.watch();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select query, calls::text from pg_stat_statements")) {
            while (found.next()) {
                Map<String, String> values = Map.of("query", found.getString(1), "calls", found.getString(2));
                rows.add(new Row("pg_stat_statements", 0, 0, rows.size(), values));
            }
        }
        return rows;
    }

    private static Map<String, String> given(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Matcher value = PARAMETER.matcher(text); value.find(); ) {
            values.put(value.group(1), value.group(2).replace("''", "'"));
        }
        return values;
    }

    private static Map<String, String> part(Map<String, String> given, int part) {
        Map<String, String> values = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            String[] parts = parts(value);
            values.put(name, parts[Math.min(part, parts.length - 1)]);
        });
        return values;
    }

    private static String[] parts(String value) {
        return LIST.matcher(value).matches()
                ? value.substring(1, value.length() - 1).replace("\"", "").split(",", -1)
                : new String[] {value};
    }
}
