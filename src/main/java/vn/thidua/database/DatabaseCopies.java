package vn.thidua.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Backup and restore from the command line, of the same database the application would use: the embedded one, also while
 * the application runs, or a server's.
 */
public final class DatabaseCopies {

    private static final String BACKUP = "backup";
    private static final String RESTORE = "restore";

    private DatabaseCopies() {}

    /** Whether the command line asks for a copy rather than for the application. */
    public static boolean areAskedFor(String... arguments) {
        return arguments.length > 0 && List.of(BACKUP, RESTORE).contains(arguments[0]);
    }

    /**
     * Does what the command line asks and tells what was done.
     *
     * @throws StartFailure if it could not; the database is then as it was
     */
    public static List<Message> run(String... arguments) {
        if (arguments.length < 2 || arguments[1].startsWith("--")) {
            throw new StartFailure("database.failure.copyUsage");
        }
        Path file = Path.of(arguments[1]).toAbsolutePath().normalize();
        boolean backup = arguments[0].equals(BACKUP);
        refuseWrongFile(file, backup);
        String[] settings = Arrays.copyOfRange(arguments, 2, arguments.length);
        try (ConfigurableApplicationContext context = connect(settings)) {
            DataSource database = context.getBean(DataSource.class);
            CopySummary done = backup ? Backup.of(database, file) : Restore.into(database, file);
            return List.of(Message.of(
                    backup ? "database.backup.done" : "database.restore.done", done.tables(), done.rows(), file));
        }
    }

    private static void refuseWrongFile(Path file, boolean backup) {
        if (backup && Files.exists(file)) {
            throw new StartFailure("database.failure.backupExists", file);
        }
        if (!backup && !Files.isRegularFile(file)) {
            throw new StartFailure("database.failure.backupMissing", file);
        }
    }

    private static ConfigurableApplicationContext connect(String... settings) {
        return new SpringApplicationBuilder(DatabaseAlone.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=warn")
                .logStartupInfo(false)
                .run(settings);
    }

    /** The application's database without the application. Not found by the application's own component scan. */
    @ImportAutoConfiguration({
        EmbeddedDatabaseConfiguration.class,
        GivenServerConfiguration.class,
        DataSourceAutoConfiguration.class
    })
    static final class DatabaseAlone {}
}
