package vn.thidua.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data of an embedded server and the commands that make, start and stop it. Callers hold the start lock. */
final class PostgresCluster {

    static final String SUPERUSER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(PostgresCluster.class);

    private final PostgresHome home;
    private final PostgresBinaries binaries;
    private final ServerIdentity identity;
    private final boolean durable;

    PostgresCluster(PostgresHome home, PostgresBinaries binaries, ServerIdentity identity, boolean durable) {
        this.home = home;
        this.binaries = binaries;
        this.identity = identity;
        this.durable = durable;
    }

    /** Refuses data that another major version has written: no server reads it, and nothing is changed in it. */
    void refuseOtherMajorVersion() throws IOException {
        Path file = home.data().resolve("PG_VERSION");
        if (Files.exists(file)) {
            String written = Files.readString(file).trim();
            String ours = binaries.majorVersion();
            if (!written.equals(ours)) {
                throw new StartFailure("database.failure.version", home.folder(), written, ours);
            }
        }
    }

    Optional<PidFile> pidFile() throws IOException {
        return PidFile.read(home.data().resolve("postmaster.pid"));
    }

    /** Ends what a killed program left: a server still running, or only its file. */
    void recover(PidFile left) throws IOException {
        if (left.isRunning()) {
            log.warn("PostgreSQL (process {}) was left running by a program that died: stopping it", left.pid());
            stop("fast");
        } else {
            log.info("PostgreSQL (process {}) was not stopped properly: recovering", left.pid());
            Files.deleteIfExists(home.data().resolve("postmaster.pid"));
        }
    }

    /** Makes the cluster if there is none and starts a server on it. */
    void start(int port) throws IOException {
        if (!Files.exists(home.data().resolve("PG_VERSION"))) {
            create();
        }
        configure(port);
        identity.handOver(home.folder());
        Commands.run(identity.command(
                binaries.program("pg_ctl"),
                "-D",
                home.data().toString(),
                "-l",
                home.log().toString(),
                "-s",
                "-w",
                "-t",
                "120",
                "start"));
        home.rememberPort(port);
    }

    void stop(String mode) throws IOException {
        Commands.run(identity.command(
                binaries.program("pg_ctl"), "-D", home.data().toString(), "stop", "-m", mode, "-s", "-w", "-t", "60"));
    }

    /**
     * A shell that stops the server as soon as this JVM is gone, however it went: its end of the pipe closes. None on
     * Windows.
     */
    @Nullable
    Process startWatchdog() throws IOException {
        if (PostgresBinaries.isWindows()) {
            return null;
        }
        String script = "trap '' INT TERM HUP; cat >/dev/null; exec \"$0\" -D \"$1\" stop -m immediate -s -w";
        List<String> command = identity.command(
                "sh", "-c", script, binaries.program("pg_ctl"), home.data().toString());
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** In a folder beside, renamed when complete: a half-made cluster never counts. */
    private void create() throws IOException {
        Path fresh = home.freshData();
        Folders.delete(fresh);
        home.superuserPassword();
        identity.handOver(home.folder());
        Commands.run(identity.command(initdb(fresh)));
        Files.writeString(
                fresh.resolve("postgresql.conf"), "\ninclude_if_exists 'thi-dua.conf'\n", StandardOpenOption.APPEND);
        Folders.delete(home.data());
        Files.move(fresh, home.data(), StandardCopyOption.ATOMIC_MOVE);
        log.info("New PostgreSQL {} data in {}", binaries.version(), home.data());
    }

    private List<String> initdb(Path folder) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "-D",
                folder.toString(),
                "-U",
                SUPERUSER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + home.superuserPasswordFile(),
                "-E",
                "UTF8",
                // indexes then depend on no library of the machine; people are sorted by vi-x-icu in the query
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC"));
        if (!durable) {
            command.add("--no-sync");
        }
        return command;
    }

    private void configure(int port) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "'127.0.0.1'");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "''");
        settings.put("max_connections", "60");
        settings.put("shared_buffers", "'64MB'");
        String toDisk = durable ? "on" : "off";
        settings.put("fsync", toDisk);
        settings.put("synchronous_commit", toDisk);
        settings.put("full_page_writes", toDisk);
        if (!durable) {
            settings.put("autovacuum", "off");
            settings.put("wal_level", "minimal");
            settings.put("max_wal_senders", "0");
        }
        StringBuilder text = new StringBuilder("# written at each start: changes here are lost\n");
        settings.forEach(
                (name, value) -> text.append(name).append(" = ").append(value).append('\n'));
        Files.writeString(home.data().resolve("thi-dua.conf"), text);
    }
}
