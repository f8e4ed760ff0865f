package vn.thidua.database;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/**
 * A copy of all data at one moment, while others go on working. The file is a ZIP of one COPY text for each table and of a
 * manifest with the schema's version, the columns, the numbers of rows and the sequences; any PostgreSQL 15 or newer reads
 * it.
 */
final class Backup {

    static final String MANIFEST = "manifest.properties";

    private final Catalog catalog;
    private final ZipOutputStream zip;
    private final Properties manifest = new Properties();

    private Backup(Catalog catalog, ZipOutputStream zip) {
        this.catalog = catalog;
        this.zip = zip;
    }

    /** Writes the whole file or none. */
    static CopySummary of(DataSource database, Path file) {
        try {
            Path folder = Files.createDirectories(Folders.of(file));
            Path unfinished = Folders.createSecret(folder);
            try {
                CopySummary summary = write(database, unfinished);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                return summary;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new StartFailure("database.failure.files", e, file, String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            throw new IllegalStateException("The database refused to be copied", e);
        }
    }

    static String entry(String table) {
        return "data/" + table + ".copy";
    }

    private static CopySummary write(DataSource database, Path file) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            CopySummary summary = new Backup(new Catalog(connection), zip).writeAll();
            connection.rollback();
            return summary;
        }
    }

    private CopySummary writeAll() throws SQLException, IOException {
        catalog.execute("set local thidua.backup = 'on'"); // also rows that a policy hides from people
        String version = catalog.schemaVersion().orElseThrow(() -> new StartFailure("database.failure.noData"));
        manifest.setProperty("format", "1");
        manifest.setProperty("schema", version);
        manifest.setProperty("postgresql", catalog.text("show server_version"));
        manifest.setProperty("made", catalog.text("select now()::text"));
        int tables = 0;
        long rows = 0;
        for (String table : catalog.tables()) {
            rows += write(table);
            tables++;
        }
        for (String sequence : catalog.sequences()) {
            String state = catalog.text("select last_value || ',' || is_called from " + sequence);
            manifest.setProperty("sequence." + sequence, state);
        }
        zip.putNextEntry(new ZipEntry(MANIFEST));
        manifest.store(zip, null);
        zip.closeEntry();
        return new CopySummary(tables, rows);
    }

    private long write(String table) throws SQLException, IOException {
        String columns = String.join(",", catalog.columns(table));
        zip.putNextEntry(new ZipEntry(entry(table)));
        String copy = "copy %s (%s) to stdout".formatted(table, columns);
        long rows = catalog.copies().copyOut(copy, uncloseable(zip));
        zip.closeEntry();
        manifest.setProperty("columns." + table, columns);
        manifest.setProperty("rows." + table, Long.toString(rows));
        return rows;
    }

    private static OutputStream uncloseable(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }
}
