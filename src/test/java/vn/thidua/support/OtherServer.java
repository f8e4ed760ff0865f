package vn.thidua.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thidua.database.EmbeddedPostgres;
import vn.thidua.database.PostgresSettings;

/**
 * A server the product did not start, with an ordinary role and its empty database: Debian's PostgreSQL 15 where it is
 * installed, the oldest version the product works on; else an embedded server of its own.
 */
public final class OtherServer implements AutoCloseable {

    private static final Path FIFTEEN = Path.of("/usr/lib/postgresql/15/bin");
    private static final String NAME = "khac";

    private final String address;
    private final Runnable stop;

    private OtherServer(String address, Runnable stop) {
        this.address = address;
        this.stop = stop;
    }

    /** Starts it and says which one it is. */
    public static OtherServer start(Path home) {
        boolean fifteen = Files.isExecutable(FIFTEEN.resolve("initdb")) && canBorrowIdentity();
        System.out.println("Other server: " + (fifteen ? "PostgreSQL 15 of the system" : "a second embedded one"));
        return fifteen ? startFifteen(home) : startEmbedded(home);
    }

    /** The settings that name it to the application. */
    public Map<String, String> environment() {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                address + "/" + NAME,
                "SPRING_DATASOURCE_USERNAME",
                NAME,
                "SPRING_DATASOURCE_PASSWORD",
                NAME);
    }

    /** Connects as the ordinary role. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(address + "/" + NAME, NAME, NAME);
    }

    @Override
    public void close() {
        stop.run();
    }

    private static OtherServer startEmbedded(Path home) {
        EmbeddedPostgres server = EmbeddedPostgres.start(PostgresSettings.throwaway(home));
        try (Connection connection = server.connectAsSuperuser("postgres")) {
            createDatabase(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new OtherServer(server.url("").replaceFirst("/$", ""), server::close);
    }

    private static OtherServer startFifteen(Path home) {
        int port = Program.freePort();
        String options = "-p %d -c fsync=off -c unix_socket_directories=''".formatted(port);
        run("initdb", "-D", home.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        run("pg_ctl", "-D", home.toString(), "-l", home + ".log", "-o", options, "-s", "-w", "start");
        OtherServer server = new OtherServer(
                "jdbc:postgresql://127.0.0.1:" + port,
                () -> run("pg_ctl", "-D", home.toString(), "-m", "immediate", "-s", "stop"));
        try (Connection connection = DriverManager.getConnection(server.address + "/postgres", "postgres", "")) {
            createDatabase(connection);
        } catch (SQLException e) {
            server.close();
            throw new IllegalStateException(e);
        }
        return server;
    }

    private static void createDatabase(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create role %s login password '%s'".formatted(NAME, NAME));
            statement.execute("create database %s owner %s".formatted(NAME, NAME));
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean canBorrowIdentity() {
        return !isRoot() || Files.isExecutable(Path.of("/usr/bin/unshare"));
    }

    private static void run(String program, String... arguments) {
        List<String> command = new ArrayList<>(isRoot() ? List.of("unshare", "-U") : List.of());
        command.add(FIFTEEN.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Failed: " + command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
