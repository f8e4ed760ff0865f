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

    /** The folder of the archive. */
    static final String ARCHIVE = "archive";

    private static final String DATABASE = "postgres";

    private final Path home;
    private final EmbeddedPostgres server;
    private final AtomicInteger rooms = new AtomicInteger();

    private Laboratory(Path home, EmbeddedPostgres server) {
        this.home = home;
        this.server = server;
    }

    static Laboratory open(Path home) throws SQLException, IOException {
        return open(home, new String[0]);
    }

    /** One that keeps all WAL, for recoveries to any moment. */
    static Laboratory archiving(Path home) throws SQLException, IOException {
        Path archive = Files.createDirectory(home.resolve(ARCHIVE)).toRealPath();
        return open(
                home,
                "alter system set archive_mode = on",
                "alter system set archive_command = 'cp %%p %s/%%f'".formatted(archive));
    }

    /** One that was recovered. */
    static Laboratory found(Path home) {
        return new Laboratory(home, EmbeddedPostgres.start(PostgresSettings.throwaway(home)));
    }

    private static Laboratory open(Path home, String... further) throws SQLException, IOException {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(PostgresSettings.throwaway(home));
                Connection connection = first.connectAsSuperuser(DATABASE)) {
            execute(
                    connection,
                    "alter system set wal_level = logical",
                    "alter system set autovacuum = off",
                    "alter system set synchronous_commit = on",
                    "alter system set log_statement = 'all'",
                    "alter system set timezone = 'UTC'",
                    "alter system set wal_keep_size = '1GB'",
                    "alter system set shared_preload_libraries = 'pg_stat_statements'",
                    "alter system set pg_stat_statements.track = 'all'");
            execute(connection, further);
        }
        // there are thousands of connections, and half the time would go into proving who one is
        Path doors = home.resolve("data").resolve("pg_hba.conf");
        Files.writeString(doors, Files.readString(doors).replace("scram-sha-256", "trust"));
        // the level of the WAL changes only with a restart
        Laboratory laboratory = new Laboratory(home, EmbeddedPostgres.start(PostgresSettings.throwaway(home)));
        laboratory.equip(DATABASE);
        return laboratory;
    }

    /** Lays out an attacker's tools, out of the way of who works there. */
    private void equip(String database) throws SQLException {
        try (Connection connection = server.connectAsSuperuser(database)) {
            execute(
                    connection,
                    "create schema attacker",
                    "create extension pageinspect schema attacker",
                    "create extension pg_walinspect schema attacker",
                    "create extension pg_stat_statements schema attacker",
                    "alter role current_user in database %s set search_path = public, attacker".formatted(database),
                    "select pg_create_logical_replication_slot('%s', 'test_decoding')".formatted(slot(database)));
        }
    }

    private static String slot(String database) {
        return "attacker_of_" + database;
    }

    /** A schema of its own for one election. */
    Room room() throws SQLException {
        String schema = "election_" + rooms.incrementAndGet();
        try (Connection connection = connect()) {
            execute(connection, "create schema " + schema);
        }
        return new Room(DATABASE, schema);
    }

    /** The schema of an election that was held before. */
    Room room(String schema) {
        return new Room(DATABASE, schema);
    }

    /** The database of a program that uses this server. */
    Room roomOf(String database) throws SQLException {
        equip(database);
        return new Room(database, "public");
    }

    /** Where the WAL goes file by file. */
    Path archive() throws IOException {
        return home.resolve(ARCHIVE).toRealPath();
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

        private final String database;
        private final String schema;

        private Room(String database, String schema) {
            this.database = database;
            this.schema = schema;
        }

        String schema() {
            return schema;
        }

        String slot() {
            return Laboratory.slot(database);
        }

        /** The server's log. */
        Path log() {
            return home.resolve("server.log");
        }

        /** A connection of somebody who watches, and is never cut off. */
        Connection watch() throws SQLException {
            return server.connectAsSuperuser(database);
        }

        /** A connection of the box, which finds the tables of this room. */
        Connection connect() throws SQLException {
            Connection connection = watch();
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
