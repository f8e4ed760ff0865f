package vn.thidua.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import vn.thidua.database.EmbeddedPostgres;
import vn.thidua.database.PostgresSettings;

/**
 * The server under the tests, as {@code -Dtest.db} chooses: {@code auto} (a Docker engine if there is one, else embedded),
 * {@code embedded}, {@code docker}, or {@code jdbc:postgresql://host:port} with a superuser in {@code test.db.user} and
 * {@code test.db.password}.
 */
interface DatabaseServer {

    /** The address of one of its databases. */
    String url(String database);

    /** Connects with all rights. */
    Connection connect(String database) throws SQLException;

    static DatabaseServer start() {
        String choice = System.getProperty("test.db", "auto");
        if (choice.startsWith("jdbc:")) {
            return new Given(
                    choice, System.getProperty("test.db.user", "postgres"), System.getProperty("test.db.password", ""));
        }
        return switch (choice) {
            case "docker" -> container();
            case "embedded" -> embedded();
            case "auto" -> isDockerThere() ? container() : embedded();
            default -> throw new IllegalArgumentException("-Dtest.db=" + choice);
        };
    }

    private static DatabaseServer embedded() {
        Path home = temporaryFolder();
        EmbeddedPostgres server = EmbeddedPostgres.start(PostgresSettings.throwaway(home));
        // a plain JVM hook would run beside Spring's and take the database away from the closing applications
        SpringApplication.getShutdownHandlers().add(() -> {
            server.close();
            delete(home);
        });
        return new DatabaseServer() {
            @Override
            public String url(String database) {
                return server.url(database);
            }

            @Override
            public Connection connect(String database) throws SQLException {
                return server.connectAsSuperuser(database);
            }
        };
    }

    private static DatabaseServer container() {
        PostgreSQLContainer container =
                new PostgreSQLContainer("postgres:18").withCommand("postgres", "-c", "fsync=off");
        container.start();
        String address = "jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort();
        return new Given(address, container.getUsername(), container.getPassword());
    }

    private static boolean isDockerThere() {
        boolean named = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return named && DockerClientFactory.instance().isDockerAvailable();
    }

    private static Path temporaryFolder() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "thi-dua-test-" + UUID.randomUUID());
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server somebody else runs. */
    record Given(String address, String user, String password) implements DatabaseServer {

        @Override
        public String url(String database) {
            return address + "/" + database;
        }

        @Override
        public Connection connect(String database) throws SQLException {
            return DriverManager.getConnection(url(database), user, password);
        }
    }
}
