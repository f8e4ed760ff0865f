package vn.thidua.secrecy;

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

/**
 * Every change of every row, in the order of the commits, as the WAL has it: what a replica, an archive of the WAL or a recovery
 * to any point of time gives as well.
 */
final class WalDecoding {

    private static final Pattern CHANGE =
            Pattern.compile("table ([^.]+)\\.(\\S+): (INSERT|UPDATE|DELETE): (.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("(\\w+)\\[[^\\]]+\\]:('[^']*+(?:''[^']*+)*+'|\\S+)");

    private WalDecoding() {}

    /** The changes since the last call. */
    static List<Row> read(Laboratory.Room room) throws SQLException {
        List<Row> rows = new ArrayList<>();
        String sql = "select xid::text, data from pg_logical_slot_get_changes('%s', null, null)".formatted(room.slot());
        try (Connection connection = room.watch();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                Matcher change = CHANGE.matcher(found.getString(2));
                if (change.matches() && change.group(1).equals(room.schema())) {
                    String origin = change.group(2) + " " + change.group(3);
                    rows.add(new Row(origin, found.getLong(1), 0, rows.size(), values(change.group(4))));
                }
            }
        }
        return rows;
    }

    private static Map<String, String> values(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Matcher value = VALUE.matcher(text); value.find(); ) {
            String shown = value.group(2);
            if (shown.startsWith("'")) {
                values.put(
                        value.group(1), shown.substring(1, shown.length() - 1).replace("''", "'"));
            } else if (!shown.equals("null")) {
                values.put(value.group(1), shown);
            }
        }
        return values;
    }
}
