package vn.thidua.database;

import java.nio.file.Path;

/**
 * How an embedded server is to run.
 *
 * @param home folder of everything the server keeps: cluster, passwords, log, locks
 * @param port TCP port on 127.0.0.1, or 0 to keep the last one or take a free one
 * @param durable whether a commit reaches the disk; a server that is not durable also stops when this JVM is killed
 */
public record PostgresSettings(Path home, int port, boolean durable) {

    /** For data that must outlive everything: fsync on, full pages on. */
    public static PostgresSettings persistent(Path home, int port) {
        return new PostgresSettings(home, port, true);
    }

    /** For tests: as fast as it gets, nothing survives a power cut. */
    public static PostgresSettings throwaway(Path home) {
        return new PostgresSettings(home, 0, false);
    }
}
