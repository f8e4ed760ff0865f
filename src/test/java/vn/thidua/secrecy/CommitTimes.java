package vn.thidua.secrecy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When each row was committed, to the microsecond: the WAL says it of every transaction, and each row has its number. */
final class CommitTimes {

    /** The column in which attacks find it. */
    static final String COMMITTED = "time of commit";

    private static final String COMMITS = """
            select xid::text, (extract(epoch from substring(description from '^[^;]*')::timestamptz) * 1000000)::bigint
            from pg_get_wal_records_info(?::pg_lsn, pg_current_wal_flush_lsn())
            where resource_manager = 'Transaction' and record_type like 'COMMIT%' and xid::text <> '0'""";

    private CommitTimes() {}

    /** Where the WAL stands now. */
    static String now(Laboratory.Room room) throws SQLException {
        try (Connection connection = room.watch();
                Statement statement = connection.createStatement();
                ResultSet here = statement.executeQuery("select pg_current_wal_flush_lsn()::text")) {
            here.next();
            return here.getString(1);
        }
    }

    /** The transactions that were committed since then, in their order, with their times. */
    static Map<Long, Long> since(Laboratory.Room room, String then) throws SQLException {
        Map<Long, Long> times = new LinkedHashMap<>();
        try (Connection connection = room.watch();
                PreparedStatement statement = connection.prepareStatement(COMMITS)) {
            statement.setString(1, then);
            try (ResultSet commits = statement.executeQuery()) {
                while (commits.next()) {
                    times.put(commits.getLong(1), commits.getLong(2));
                }
            }
        }
        return times;
    }

    /** The rows of these transactions, with their time. */
    static List<Row> of(List<Row> rows, Map<Long, Long> times) {
        List<Row> timed = new ArrayList<>();
        for (Row row : rows) {
            Long at = times.get(row.xmin());
            if (at != null) {
                Map<String, String> values = new HashMap<>(row.values());
                values.put(COMMITTED, at.toString());
                timed.add(new Row(row.origin(), row.xmin(), row.xmax(), row.place(), values));
            }
        }
        return timed;
    }

    /** A moment as the WAL counts it. */
    static String micros(Instant at) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }
}
