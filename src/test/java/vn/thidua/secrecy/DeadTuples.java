package vn.thidua.secrecy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of every table as they lie on the disk: each version of each row that was not overwritten yet. */
final class DeadTuples {

    private static final String VERSIONS = """
            select t_xmin::text, t_xmax::text, t_attrs
            from generate_series(0, pg_relation_size('%1$s') / 8192 - 1) block,
              lateral heap_page_item_attrs(get_raw_page('%1$s', block::int), '%1$s'::regclass)
            where t_attrs is not null order by block, lp""";

    private DeadTuples() {}

    static List<Row> read(Laboratory.Room room) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = room.watch()) {
            for (String table : LiveRows.columns(connection, room.schema()).keySet()) {
                rows.addAll(read(connection, room.schema(), table));
            }
        }
        return rows;
    }

    private static List<Row> read(Connection connection, String schema, String table) throws SQLException {
        String qualified = schema + "." + table;
        Map<String, String> types = types(connection, qualified);
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(VERSIONS.formatted(qualified))) {
            while (found.next()) {
                byte[][] attributes = (byte[][]) found.getArray(3).getArray();
                long xmax = found.getLong(2);
                String origin = table + (xmax == 0 ? "" : " (replaced)");
                rows.add(new Row(origin, found.getLong(1), xmax, rows.size(), values(types, attributes)));
            }
        }
        return rows;
    }

    private static Map<String, String> types(Connection connection, String table) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select a.attname, t.typname from pg_attribute a join pg_type t on t.oid = a.atttypid
                where a.attrelid = ?::regclass and a.attnum > 0 order by a.attnum""")) {
            statement.setString(1, table);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    types.put(found.getString(1), found.getString(2));
                }
            }
        }
        return types;
    }

    private static Map<String, String> values(Map<String, String> types, byte[][] attributes) {
        Map<String, String> values = new LinkedHashMap<>();
        int index = 0;
        for (Map.Entry<String, String> column : types.entrySet()) {
            if (index < attributes.length && attributes[index] != null) {
                values.put(column.getKey(), value(column.getValue(), attributes[index]));
            }
            index++;
        }
        return values;
    }

    /** Bytes of the page as the text that SQL shows for them; times as their microseconds, which have the same order. */
    private static String value(String type, byte[] raw) {
        return switch (type) {
            case "int2", "int4", "int8", "timestamp", "timestamptz", "date" -> number(raw);
            case "bytea" -> hex(content(raw));
            case "text", "varchar", "bpchar", "jsonb" -> new String(content(raw), StandardCharsets.UTF_8);
            default -> hex(raw);
        };
    }

    private static String number(byte[] littleEndian) {
        byte[] bigEndian = new byte[littleEndian.length];
        for (int index = 0; index < bigEndian.length; index++) {
            bigEndian[index] = littleEndian[bigEndian.length - 1 - index];
        }
        return new BigInteger(bigEndian).toString();
    }

    /** Without the length that PostgreSQL puts in front: one byte for short values, four for others. */
    private static byte[] content(byte[] raw) {
        return Arrays.copyOfRange(raw, (raw[0] & 1) == 1 ? 1 : 4, raw.length);
    }

    private static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
