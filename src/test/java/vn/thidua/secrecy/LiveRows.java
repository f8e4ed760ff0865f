package vn.thidua.secrecy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every row of every table of a schema, with PostgreSQL's own columns; a table or column added later is found as well. */
final class LiveRows {

    private static final String COLUMNS = """
            select c.table_name, c.column_name from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = '%s' and t.table_type = 'BASE TABLE'
            order by c.table_name, c.ordinal_position""";

    private LiveRows() {}

    static List<Row> read(Laboratory.Room room) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = room.watch()) {
            for (Map.Entry<String, List<String>> table :
                    columns(connection, room.schema()).entrySet()) {
                rows.addAll(read(connection, room.schema(), table.getKey(), table.getValue()));
            }
        }
        return rows;
    }

    /** The columns of each table. */
    static Map<String, List<String>> columns(Connection connection, String schema) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(COLUMNS.formatted(schema))) {
            while (found.next()) {
                columns.computeIfAbsent(found.getString(1), table -> new ArrayList<>())
                        .add(found.getString(2));
            }
        }
        return columns;
    }

    private static List<Row> read(Connection connection, String schema, String table, List<String> columns)
            throws SQLException {
        StringBuilder sql = new StringBuilder("select xmin::text, xmax::text, ctid::text");
        columns.forEach(column -> sql.append(", \"").append(column).append("\"::text"));
        sql.append(" from ").append(schema).append('.').append(table).append(" it order by it.ctid");
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql.toString())) {
            while (found.next()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int index = 0; index < columns.size(); index++) {
                    String value = found.getString(4 + index);
                    if (value != null) {
                        values.put(columns.get(index), value);
                    }
                }
                rows.add(new Row(table, found.getLong(1), found.getLong(2), rows.size(), values));
            }
        }
        return rows;
    }
}
