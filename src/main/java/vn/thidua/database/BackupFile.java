package vn.thidua.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A backup that was opened for reading. Everything in it is checked against the database before it becomes a command. */
final class BackupFile implements AutoCloseable {

    private final Path path;
    private final ZipFile zip;
    private final Properties manifest;

    private BackupFile(Path path, ZipFile zip, Properties manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    static BackupFile open(Path path) {
        try {
            ZipFile zip = new ZipFile(path.toFile());
            ZipEntry entry = zip.getEntry(Backup.MANIFEST);
            if (entry == null) {
                zip.close();
                throw damaged(path, null);
            }
            Properties manifest = new Properties();
            try (InputStream in = zip.getInputStream(entry)) {
                manifest.load(in);
            }
            return new BackupFile(path, zip, manifest);
        } catch (IOException e) {
            throw damaged(path, e);
        }
    }

    /** The migration up to which the saved data fits. */
    String schemaVersion() {
        return value("schema");
    }

    /** The number of rows the table had. */
    long rows(String table) {
        return Long.parseLong(value("rows." + table));
    }

    /** The saved columns, in the order of the saved text. */
    List<String> columns(String table) {
        return List.of(value("columns." + table).split(","));
    }

    /** The sequence's last number, and whether it has been given out. */
    String sequence(String name) {
        String state = value("sequence." + name);
        if (!state.matches("\\d+,(true|false)")) {
            throw damaged(path, null);
        }
        return state;
    }

    InputStream data(String table) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.entry(table));
        if (entry == null) {
            throw damaged(path, null);
        }
        return zip.getInputStream(entry);
    }

    StartFailure damaged(@Nullable Throwable cause) {
        return damaged(path, cause);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private String value(String key) {
        String value = manifest.getProperty(key);
        if (value == null) {
            throw damaged(path, null);
        }
        return value;
    }

    private static StartFailure damaged(Path path, @Nullable Throwable cause) {
        return new StartFailure("database.failure.backupDamaged", cause, path);
    }
}
