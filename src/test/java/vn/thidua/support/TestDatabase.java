package vn.thidua.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * One server for the test JVM, one template database migrated once, one clone of it for each application under test. As
 * in real life the application owns its database and is no superuser.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final AtomicInteger CLONES = new AtomicInteger();
    private static final String OWNER = "thidua_test_" + ProcessHandle.current().pid();
    private static final String PASSWORD = "chỉ để thử";
    private static final String TEMPLATE = OWNER + "_template";

    /** The server, started when the first test asks. */
    private static final class Started {
        static final DatabaseServer SERVER = start();
        static final Map<String, String> FILLED_BY_MIGRATIONS = filledByMigrations();

        private static DatabaseServer start() {
            DatabaseServer server = DatabaseServer.start();
            execute(
                    server,
                    "drop database if exists " + TEMPLATE,
                    "drop role if exists " + OWNER,
                    "create role " + OWNER + " login password '" + PASSWORD + "'",
                    "create database " + TEMPLATE + " owner " + OWNER);
            SpringApplication.getShutdownHandlers().add(() -> {
                if (server instanceof DatabaseServer.Given) {
                    execute(server, "drop database if exists " + TEMPLATE, "drop role if exists " + OWNER);
                }
            });
            Flyway.configure()
                    .dataSource(server.url(TEMPLATE), OWNER, PASSWORD)
                    .load()
                    .migrate();
            return server;
        }

        /** The tables with rows that migrations brought, each with those rows. */
        private static Map<String, String> filledByMigrations() {
            Map<String, String> tables = new HashMap<>();
            try (Connection connection = SERVER.connect(TEMPLATE)) {
                for (String table : filledTables(connection)) {
                    tables.put(table, rows(connection, table));
                }
                return tables;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Bean
    Clone testDatabaseClone() {
        return Clone.make();
    }

    @Bean
    JdbcConnectionDetails testConnectionDetails(Clone clone) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return OWNER;
            }

            @Override
            public String getPassword() {
                return PASSWORD;
            }

            @Override
            public String getJdbcUrl() {
                return clone.url();
            }
        };
    }

    /** The application's own copy of the migrated database; dropped with the application. */
    public record Clone(String name) implements AutoCloseable {

        /** Copies the template, for tests that want a second database beside the application's. */
        public static Clone make() {
            String name = OWNER + "_" + CLONES.incrementAndGet();
            execute(
                    Started.SERVER,
                    "create database " + name + " template " + TEMPLATE + " owner " + OWNER + " strategy file_copy");
            return new Clone(name);
        }

        /** A database without a single table, for tests of the migrations and of restoring. */
        public static Clone empty() {
            String name = OWNER + "_" + CLONES.incrementAndGet();
            execute(Started.SERVER, "create database " + name + " owner " + OWNER);
            return new Clone(name);
        }

        public String url() {
            return Started.SERVER.url(name);
        }

        public String user() {
            return OWNER;
        }

        public String password() {
            return PASSWORD;
        }

        /** Empties every table the migrations left empty; the others get back the rows that migrations brought. */
        void clean() {
            try (Connection connection = Started.SERVER.connect(name);
                    Statement statement = connection.createStatement()) {
                // as a replica neither foreign keys nor triggers that keep the history object
                statement.execute("set session_replication_role = replica");
                for (String table : filledTables(connection)) {
                    if (!Started.FILLED_BY_MIGRATIONS.containsKey(table)) {
                        statement.execute("delete from " + table);
                    }
                }
                for (Map.Entry<String, String> table : Started.FILLED_BY_MIGRATIONS.entrySet()) {
                    if (!rows(connection, table.getKey()).equals(table.getValue())) {
                        fill(connection, table.getKey(), table.getValue());
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            execute(Started.SERVER, "drop database if exists " + name + " with (force)");
        }
    }

    private static Set<String> filledTables(Connection connection) throws SQLException {
        String tables = """
                select string_agg(format('select %L where exists (select 1 from %s)', oid::regclass, oid::regclass), ' union all ')
                from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                """;
        Set<String> filled = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet query = statement.executeQuery(tables)) {
            query.next();
            try (Statement second = connection.createStatement();
                    ResultSet rows = second.executeQuery(query.getString(1))) {
                while (rows.next()) {
                    filled.add(rows.getString(1));
                }
            }
        }
        return filled;
    }

    /** All rows of a table as one text, so that what a test did to them shows and can be undone. */
    private static String rows(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)), '[]')::text from " + table
                                + " t")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void fill(Connection connection, String table, String rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from " + table);
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table
                + " overriding system value select * from jsonb_populate_recordset(null::" + table + ", ?::jsonb)")) {
            insert.setString(1, rows);
            insert.executeUpdate();
        }
    }

    private static void execute(DatabaseServer server, String... commands) {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
