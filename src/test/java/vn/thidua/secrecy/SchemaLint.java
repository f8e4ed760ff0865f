package vn.thidua.secrecy;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the tables of a count may not have: a column that grows with time, a reference to the roll, an envelope whose length
 * is left open. None of it need leak today; each is how it would begin.
 */
final class SchemaLint {

    private static final String GROWING = """
            select table_name || '.' || column_name || ' tells when or in which order' from information_schema.columns
            where table_schema = ? and table_name = any (?)
              and (data_type ~ '^(timestamp|date|time)' or data_type = 'uuid' or is_identity = 'YES'
                or column_default like 'nextval%')
            order by 1""";

    private static final String REFERRING = """
            select c.conrelid::regclass::text || ' refers to the roll' from pg_constraint c
            where c.contype = 'f' and c.connamespace = ?::regnamespace and c.conrelid::regclass::text = any (?)
              and c.confrelid::regclass::text = 'roll'
            order by 1""";

    private static final String OPEN_LENGTH = """
            select c.table_name || '.' || c.column_name || ' has no fixed length' from information_schema.columns c
            where c.table_schema = ? and c.table_name = any (?) and c.data_type = 'bytea' and c.is_generated = 'NEVER'
              and not exists (select 1 from pg_constraint k
                where k.contype = 'c' and k.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass
                  and pg_get_constraintdef(k.oid) ~ ('octet_length\\(' || c.column_name || '\\) = \\d+'))
            order by 1""";

    private SchemaLint() {}

    /** The faults of a room whose roll is the table {@code roll} and whose count lies in the others. */
    static List<String> faults(Laboratory.Room room, String... count) throws SQLException {
        List<String> faults = new ArrayList<>();
        List<String> withRoll = new ArrayList<>(List.of(count));
        withRoll.add("roll");
        try (Connection connection = room.connect()) {
            faults.addAll(query(connection, GROWING, room.schema(), List.of(count)));
            faults.addAll(query(connection, REFERRING, room.schema(), List.of(count)));
            faults.addAll(query(connection, OPEN_LENGTH, room.schema(), withRoll));
        }
        return faults;
    }

    private static List<String> query(Connection connection, String sql, String schema, List<String> tables)
            throws SQLException {
        List<String> found = new ArrayList<>();
        Array names = connection.createArrayOf("text", tables.toArray());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            statement.setArray(2, names);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
