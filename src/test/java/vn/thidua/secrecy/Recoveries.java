package vn.thidua.secrecy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A base copy of a server and the archive of its WAL: with both, the server as it was after any of its transactions. */
final class Recoveries {

    private static final Set<String> OF_THE_RUN = Set.of(
            "postmaster.pid", "postmaster.opts", "start.lock", "use.lock", "server.log", "port", Laboratory.ARCHIVE);
    private static final List<String> EMPTY = List.of("pg_wal", "pg_replslot");

    private final Laboratory laboratory;
    private final Path folder;
    private final Path base;

    private Recoveries(Laboratory laboratory, Path folder) {
        this.laboratory = laboratory;
        this.folder = folder;
        this.base = folder.resolve("base");
    }

    /** Takes the base copy now, of a laboratory that keeps an archive. */
    static Recoveries from(Laboratory laboratory, Path folder) throws SQLException, IOException {
        Recoveries recoveries = new Recoveries(laboratory, folder);
        try (Connection connection = laboratory.connect()) {
            Laboratory.execute(connection, "select pg_backup_start('base', true)");
            Folders.copy(laboratory.home(), recoveries.base, Recoveries::belongsIn);
            Files.writeString(
                    recoveries.base.resolve("data").resolve("backup_label"),
                    text(connection, "select labelfile from pg_backup_stop(false)"));
        }
        return recoveries;
    }

    /** Waits until the archive has everything up to now. */
    void complete() throws SQLException, IOException, InterruptedException {
        try (Connection connection = laboratory.connect()) {
            Path last = laboratory.archive().resolve(text(connection, "select pg_walfile_name(pg_switch_wal())"));
            while (!Files.exists(last)) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    /** Another server, on which this transaction was the last. */
    Laboratory after(long transaction) throws SQLException, IOException, InterruptedException {
        Path home = folder.resolve("after-" + transaction);
        Folders.copy(base, home, file -> true);
        Path data = home.resolve("data");
        Files.createFile(data.resolve("recovery.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                """
                archive_mode = off
                restore_command = 'cp %s/%%f "%%p"'
                recovery_target_xid = '%d'
                recovery_target_action = promote
                """.formatted(laboratory.archive(), transaction),
                StandardOpenOption.APPEND);
        Laboratory then = Laboratory.found(home);
        try (Connection connection = then.connect()) {
            while (text(connection, "select pg_is_in_recovery()").equals("t")) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        return then;
    }

    private static boolean belongsIn(Path file) {
        boolean within = EMPTY.stream().anyMatch(folder -> file.startsWith(Path.of("data", folder)));
        boolean folderItself =
                file.getNameCount() <= 2 || file.endsWith("archive_status") || file.endsWith("summaries");
        return !OF_THE_RUN.contains(file.getName(0).toString())
                && !OF_THE_RUN.contains(file.getFileName().toString())
                && (!within || folderItself);
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }
}
