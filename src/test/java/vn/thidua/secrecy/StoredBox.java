package vn.thidua.secrecy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A box made of tables, with a connection for each client; one that was cut off gets a new one. */
abstract class StoredBox implements BallotBox {

    private final Laboratory.Room room;
    private final Map<Thread, Connection> connections = new ConcurrentHashMap<>();
    private final Queue<Connection> all = new ConcurrentLinkedQueue<>();

    StoredBox(Laboratory.Room room) {
        this.room = room;
    }

    @Override
    public void open(Collection<String> voters, List<String> candidates) throws SQLException {
        Laboratory.execute(connection(), tables());
        try (PreparedStatement roll =
                connection().prepareStatement("insert into roll (voter_id) select unnest(?::bigint[])")) {
            roll.setArray(
                    1,
                    connection()
                            .createArrayOf(
                                    "bigint", voters.stream().map(Long::valueOf).toArray()));
            roll.execute();
        }
    }

    /** The statements that make its tables; one of them is {@code roll}, with a {@code voter_id}. */
    abstract String[] tables();

    @Override
    public void close() throws SQLException {
        for (Connection connection : all) {
            connection.close();
        }
    }

    final Connection connection() throws SQLException {
        Connection connection = connections.get(Thread.currentThread());
        if (connection == null || !connection.isValid(1)) {
            connection = room.connect();
            connections.put(Thread.currentThread(), connection);
            all.add(connection);
        }
        return connection;
    }

    /** Runs one statement in its own transaction. */
    final int update(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            for (int index = 0; index < arguments.length; index++) {
                statement.setObject(index + 1, arguments[index]);
            }
            return statement.executeUpdate();
        }
    }

    /** Runs several statements in one. */
    final void inOneTransaction(Vote work) throws SQLException {
        connection().setAutoCommit(false);
        work.send();
        connection().commit();
        connection().setAutoCommit(true);
    }

    /** A query of a candidate and its votes. */
    final Map<String, Integer> totals(String sql) throws SQLException {
        Map<String, Integer> totals = new TreeMap<>();
        try (PreparedStatement statement = connection().prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                totals.put(rows.getString(1), rows.getInt(2));
            }
        }
        return totals;
    }
}
