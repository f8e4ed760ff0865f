package vn.thidua.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Fills an empty database from a backup: migrate to the backup's version, copy, set the sequences. The owner's rights are
 * enough: foreign keys are dropped and made again in the same transaction instead of being switched off, so rows may come in
 * any order and all of them are checked at the end.
 */
final class Restore {

    private final BackupFile backup;
    private final Catalog catalog;

    private Restore(BackupFile backup, Catalog catalog) {
        this.backup = backup;
        this.catalog = catalog;
    }

    /** All or nothing: a restore that fails leaves the database empty as it was. */
    static CopySummary into(DataSource database, Path file) {
        try (BackupFile backup = BackupFile.open(file)) {
            refuseUnlessEmpty(database);
            refuseNewer(database, backup, file);
            Flyway flyway = Flyway.configure()
                    .dataSource(database)
                    .target(backup.schemaVersion())
                    .cleanDisabled(false)
                    .load();
            try {
                flyway.migrate();
                return fill(database, backup);
            } catch (SQLException | IOException | RuntimeException e) {
                flyway.clean();
                throw e instanceof StartFailure known ? known : backup.damaged(e);
            }
        } catch (IOException e) {
            throw new StartFailure("database.failure.files", e, file, String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            throw new IllegalStateException("The database refused to be looked at", e);
        }
    }

    private static void refuseUnlessEmpty(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Catalog catalog = new Catalog(connection);
            if (!catalog.tables().isEmpty() || catalog.schemaVersion().isPresent()) {
                throw new StartFailure("database.failure.notEmpty");
            }
        }
    }

    private static void refuseNewer(DataSource database, BackupFile backup, Path file) {
        Flyway flyway = Flyway.configure().dataSource(database).load();
        MigrationVersion wanted = MigrationVersion.fromVersion(backup.schemaVersion());
        boolean known = Arrays.stream(flyway.info().all()).anyMatch(migration -> wanted.equals(migration.getVersion()));
        if (!known) {
            throw new StartFailure("database.failure.backupNewer", file);
        }
    }

    private static CopySummary fill(DataSource database, BackupFile backup) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Catalog catalog = new Catalog(connection);
            CopySummary summary = new Restore(backup, catalog).fillAll();
            connection.commit();
            catalog.execute("analyze");
            connection.commit();
            return summary;
        }
    }

    private CopySummary fillAll() throws SQLException, IOException {
        List<String> tables = catalog.tables();
        List<Catalog.Reversible> aside = new ArrayList<>(catalog.foreignKeys());
        aside.addAll(catalog.triggers());
        aside.addAll(catalog.rowSecurity());
        for (Catalog.Reversible rule : aside) {
            catalog.execute(rule.command());
        }
        long rows = 0;
        for (String table : tables) {
            rows += fill(table);
        }
        // a table with checks still to be made cannot be altered
        catalog.execute("set constraints all immediate");
        for (Catalog.Reversible rule : aside) {
            catalog.execute(rule.undo());
        }
        for (String sequence : catalog.sequences()) {
            catalog.execute(
                    "select setval('%s', %s)".formatted(sequence.replace("'", "''"), backup.sequence(sequence)));
        }
        return new CopySummary(tables.size(), rows);
    }

    private long fill(String table) throws SQLException, IOException {
        List<String> columns = backup.columns(table);
        if (!new TreeSet<>(catalog.columns(table)).equals(new TreeSet<>(columns))) {
            throw backup.damaged(null);
        }
        // what the migrations brought is in the backup too, perhaps changed since
        catalog.execute("truncate " + table);
        try (InputStream data = backup.data(table)) {
            String copy = "copy %s (%s) from stdin".formatted(table, String.join(",", columns));
            long rows = catalog.copies().copyIn(copy, data);
            if (rows != backup.rows(table)) {
                throw backup.damaged(null);
            }
            return rows;
        }
    }
}
