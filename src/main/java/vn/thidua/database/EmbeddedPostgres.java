package vn.thidua.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL server of our own, on 127.0.0.1 only.
 *
 * <p>Several JVMs may use one home: the first starts the server, the last one out stops it. A server left behind by a
 * killed JVM is found, stopped and started anew; PostgreSQL itself recovers every committed change.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PostgresHome home;
    private final PostgresCluster cluster;
    private final FileChannel useChannel;
    private final FileLock useLock;
    private final int port;
    private final @Nullable Process watchdog;
    private boolean closed;

    private EmbeddedPostgres(PostgresHome home, PostgresCluster cluster, PostgresSettings settings) throws IOException {
        this.home = home;
        this.cluster = cluster;
        this.useChannel = home.useLock();
        cluster.refuseOtherMajorVersion();
        this.port = joinOrStart(settings.port());
        this.useLock = useChannel.lock(0, Long.MAX_VALUE, true);
        this.watchdog = settings.durable() ? null : cluster.startWatchdog();
    }

    /** Starts the server, or joins the one that another JVM has started on the same home, and waits until it answers. */
    public static EmbeddedPostgres start(PostgresSettings settings) {
        try {
            PostgresHome home = PostgresHome.at(settings.home());
            ServerIdentity identity = ServerIdentity.forDataIn(home.folder());
            PostgresBinaries binaries = PostgresBinaries.in(PostgresBinaries.cacheFor(identity, home.folder()));
            PostgresCluster cluster = new PostgresCluster(home, binaries, identity, settings.durable());
            try (FileChannel channel = home.startLock()) {
                channel.lock(); // until the channel closes
                EmbeddedPostgres server = new EmbeddedPostgres(home, cluster, settings);
                log.info("PostgreSQL {} on port {}, data in {}", binaries.version(), server.port, home.folder());
                return server;
            }
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
            throw new StartFailure("database.failure.files", e, String.valueOf(e.getFile()), reason);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of one of the server's databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Connects with all rights: for making databases and roles, never for the application's work. */
    public Connection connectAsSuperuser(String database) throws SQLException {
        return connect(port, database);
    }

    /** The password of the role {@code thidua}, generated with the cluster. */
    String ownerPassword() {
        try {
            return home.ownerPassword();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int joinOrStart(int wanted) throws IOException {
        Optional<PidFile> last = cluster.pidFile();
        if (last.isPresent() && last.get().isRunning() && isUsed()) {
            log.info(
                    "PostgreSQL already runs for another program (process {}): joining it",
                    last.get().pid());
            return waitUntilReady(last.get().port());
        }
        if (last.isPresent()) {
            cluster.recover(last.get());
        }
        return startAnew(wanted);
    }

    private int startAnew(int wanted) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int chosen = wanted != 0 ? wanted : home.rememberedOrFreePort();
            try {
                cluster.start(chosen);
                return chosen;
            } catch (IOException e) {
                // someone else may have taken the port between the look and the start
                if (wanted != 0 || attempt == ATTEMPTS) {
                    log.error("PostgreSQL says in {}:\n{}", home.log(), home.endOfLog());
                    throw new StartFailure("database.failure.server", e, home.log());
                }
            }
        }
    }

    private boolean isUsed() throws IOException {
        FileLock alone = useChannel.tryLock(0, Long.MAX_VALUE, false);
        if (alone == null) {
            return true;
        }
        alone.release();
        return false;
    }

    private int waitUntilReady(int running) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                connect(running, "postgres").close();
                return running;
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw new StartFailure("database.failure.server", e, home.log());
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private Connection connect(int port, String database) throws SQLException {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                    PostgresCluster.SUPERUSER,
                    home.superuserPassword());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the server; the last JVM to leave stops it. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (FileChannel channel = home.startLock()) {
            channel.lock(); // until the channel closes
            useLock.release();
            if (isUsed()) {
                log.info("PostgreSQL stays up: another program uses it");
            } else {
                cluster.stop("fast");
                log.info("PostgreSQL stopped");
            }
            useChannel.close();
            if (watchdog != null) {
                watchdog.destroyForcibly();
            }
        } catch (IOException e) {
            log.error("PostgreSQL could not be stopped properly; the next start recovers", e);
        }
    }
}
