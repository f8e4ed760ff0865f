package vn.thidua.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import vn.thidua.database.EmbeddedPostgres;
import vn.thidua.database.PostgresSettings;

/**
 * A server that keeps and tells all an attacker could wish for: every statement with its parameters in the log, every
 * change decodable from the WAL, no vacuum that would remove dead versions unasked. Everybody here is a superuser.
 */
final class Laboratory implements AutoCloseable {

    private static final String DATABASE = "postgres";
    private static final String SLOT = "attacker";

    private final Path home;
    private final EmbeddedPostgres server;
    private final AtomicInteger rooms = new AtomicInteger();

    private Laboratory(Path home, EmbeddedPostgres server) {
        this.home = home;
        this.server = server;
    }

    static Laboratory open(Path home) throws SQLException, IOException {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(PostgresSettings.throwaway(home));
                Connection connection = first.connectAsSuperuser(DATABASE)) {
            execute(
                    connection,
                    "alter system set wal_level = logical",
                    "alter system set autovacuum = off",
                    "alter system set synchronous_commit = on",
                    "alter system set log_statement = 'all'",
                    "alter system set timezone = 'UTC'",
                    "create extension pageinspect");
        }
        // there are thousands of connections, and half the time would go into proving who one is
        Path doors = home.resolve("data").resolve("pg_hba.conf");
        Files.writeString(doors, Files.readString(doors).replace("scram-sha-256", "trust"));
        // the level of the WAL changes only with a restart
        Laboratory laboratory = new Laboratory(home, EmbeddedPostgres.start(PostgresSettings.throwaway(home)));
        try (Connection connection = laboratory.connect()) {
            execute(connection, "select pg_create_logical_replication_slot('%s', 'test_decoding')".formatted(SLOT));
        }
        return laboratory;
    }

    /** A schema of its own for one election. */
    Room room() throws SQLException {
        String schema = "election_" + rooms.incrementAndGet();
        try (Connection connection = connect()) {
            execute(connection, "create schema " + schema);
        }
        return new Room(schema);
    }

    /** Data directory with the WAL, and the log of the server. */
    Path home() {
        return home;
    }

    Connection connect() throws SQLException {
        return server.connectAsSuperuser(DATABASE);
    }

    @Override
    public void close() {
        server.close();
    }

    static void execute(Connection connection, String... commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** Where one election is held. */
    final class Room {

        private final String schema;

        private Room(String schema) {
            this.schema = schema;
        }

        String schema() {
            return schema;
        }

        String slot() {
            return SLOT;
        }

        /** A connection of somebody who watches, and is never cut off. */
        Connection watch() throws SQLException {
            return Laboratory.this.connect();
        }

        /** A connection of the box, which finds the tables of this room. */
        Connection connect() throws SQLException {
            Connection connection = Laboratory.this.connect();
            execute(connection, "set search_path = " + schema + ", public", "set application_name = '" + schema + "'");
            return connection;
        }

        /** Cuts three connections of this room off, whatever they are doing. */
        void cut() throws SQLException {
            try (Connection connection = watch()) {
                execute(connection, """
                        select pg_terminate_backend(pid) from (
                          select pid from pg_stat_activity where application_name = '%s' order by random() limit 3) victims""".formatted(schema));
            }
        }

        /** Kills a process of the server without warning: it drops all connections, and recovers from the WAL. */
        void crash() throws SQLException {
            try (Connection connection = watch();
                    Statement statement = connection.createStatement();
                    ResultSet writer = statement.executeQuery(
                            "select pid from pg_stat_activity where backend_type = 'walwriter'")) {
                assertThat(writer.next()).isTrue();
                ProcessHandle.of(writer.getLong(1)).orElseThrow().destroyForcibly();
            }
        }
    }
}
