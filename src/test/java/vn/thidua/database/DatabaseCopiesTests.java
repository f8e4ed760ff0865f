package vn.thidua.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.thidua.support.TestDatabase;

/** Both databases belong to an ordinary role: nothing here works only for a superuser. */
class DatabaseCopiesTests {

    @TempDir
    private Path folder;

    private TestDatabase.Clone source;
    private TestDatabase.Clone target;

    @BeforeEach
    void fill() {
        source = TestDatabase.Clone.make();
        target = TestDatabase.Clone.empty();
        JdbcClient.create(open(source)).sql("""
                begin;
                insert into unit (keeper_id, name, kind, parent_id, is_organiser)
                    select 1, 'Hội LHPN xã ' || i, 'COMMUNE_UNION', 1001 - i, i = 1
                    from generate_series(1, 1000) i;
                insert into unit_succession (predecessor_id, successor_id, kind, happened_on)
                    select i, 1001 - i, 'MERGED', '2025-07-01' from generate_series(1, 500) i;
                insert into history_entry (at, account_id, account_name, subject_kind, subject_id, action_key, what, changes)
                    select now(), 1, E'tab\\t xuống\\ndòng \\\\ "ngoặc"', 'UNIT', i, 'unit.history.made', '\\N',
                        '[{"new": "Đỗ Thị Ước"}]' from generate_series(1, 500) i;
                insert into account (username, full_name, created_at) values ('uoc', 'Đỗ Thị Ước', '2026-01-31 23:59:59.999999+07');
                commit;
                """).update();
    }

    @AfterEach
    void drop() {
        source.close();
        target.close();
    }

    @Test
    void bringsEveryRowToAnotherDatabase() {
        CopySummary saved = Backup.of(open(source), file());
        CopySummary restored = Restore.into(open(target), file());

        assertThat(restored).isEqualTo(saved);
        assertThat(saved.rows()).isEqualTo(2001 + shipped());
        assertThat(hashes(target)).isEqualTo(hashes(source));
    }

    /** Rows that every database holds from the beginning: the catalogue of awards. */
    private long shipped() {
        try (TestDatabase.Clone untouched = TestDatabase.Clone.make()) {
            return Backup.of(open(untouched), file().resolveSibling("shipped.tdbk"))
                    .rows();
        }
    }

    @Test
    void leavesKeysTriggersAndSequencesAtWork() {
        Backup.of(open(source), file());
        Restore.into(open(target), file());
        JdbcClient restored = JdbcClient.create(open(target));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        restored.sql("update history_entry set what = 'khác'").update())
                .withMessageContaining("never changed");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> restored.sql("update unit set parent_id = 5000").update())
                .withMessageContaining("foreign key");
        long next = restored.sql("""
                        insert into account (username, full_name, created_at) values ('moi', 'Mới', now())
                        returning id""").query(Long.class).single();
        assertThat(next).isEqualTo(2);
    }

    @Test
    void refusesADatabaseThatIsInUse() {
        Backup.of(open(source), file());
        Map<String, String> before = hashes(source);

        assertThat(failure(() -> Restore.into(open(source), file()))).isEqualTo("database.failure.notEmpty");
        assertThat(hashes(source)).isEqualTo(before);
    }

    @Test
    void leavesTheDatabaseEmptyWhenTheFileIsDamaged() throws IOException {
        Backup.of(open(source), file());
        change("data/unit.copy", text -> text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));

        assertThat(failure(() -> Restore.into(open(target), file()))).isEqualTo("database.failure.backupDamaged");

        Files.delete(file());
        Backup.of(open(source), file());
        Restore.into(open(target), file());
        assertThat(hashes(target)).isEqualTo(hashes(source));
    }

    @Test
    void refusesRowsThatBreakAForeignKey() throws IOException {
        Backup.of(open(source), file());
        change("data/unit_succession.copy", text -> text.replaceFirst("\t1000\t", "\t9999\t"));

        assertThat(failure(() -> Restore.into(open(target), file()))).isEqualTo("database.failure.backupDamaged");
    }

    @Test
    void refusesWhatANewerProgramSaved() throws IOException {
        Backup.of(open(source), file());
        change(Backup.MANIFEST, text -> text.replaceFirst("schema=\\d+", "schema=999912312359"));

        assertThat(failure(() -> Restore.into(open(target), file()))).isEqualTo("database.failure.backupNewer");
    }

    @Test
    void refusesAFileThatIsNoBackup() throws IOException {
        Files.writeString(file(), "không phải ZIP");

        assertThat(failure(() -> Restore.into(open(target), file()))).isEqualTo("database.failure.backupDamaged");
    }

    @Test
    void takesNamesFromTheDatabaseNeverFromTheFile() throws IOException {
        Backup.of(open(source), file());
        change(
                Backup.MANIFEST,
                text -> text.replaceFirst("columns.account=id", "columns.account=id); drop table unit; --"));

        assertThat(failure(() -> Restore.into(open(target), file()))).isEqualTo("database.failure.backupDamaged");
    }

    @Test
    void leavesNoHalfFileBehind() throws IOException {
        assertThat(failure(() -> Backup.of(open(target), file()))).isEqualTo("database.failure.noData");

        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void neverOverwritesABackup() throws IOException {
        Files.createFile(file());

        assertThat(failure(() -> DatabaseCopies.run("backup", file().toString())))
                .isEqualTo("database.failure.backupExists");
    }

    @Test
    void asksForTheFile() {
        assertThat(failure(() -> DatabaseCopies.run("restore"))).isEqualTo("database.failure.copyUsage");
        assertThat(failure(() -> DatabaseCopies.run("restore", file().toString())))
                .isEqualTo("database.failure.backupMissing");
    }

    private Path file() {
        return folder.resolve("sao-luu.zip");
    }

    private static DataSource open(TestDatabase.Clone database) {
        return new DriverManagerDataSource(database.url(), database.user(), database.password());
    }

    private static Map<String, String> hashes(TestDatabase.Clone database) {
        JdbcClient jdbc = JdbcClient.create(open(database));
        List<String> tables = jdbc.sql("""
                        select oid::regclass::text from pg_class where relkind = 'r'
                          and relnamespace = 'public'::regnamespace and relname <> 'flyway_schema_history'""").query(String.class).list();
        Map<String, String> hashes = new TreeMap<>();
        for (String table : tables) {
            String hash =
                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t";
            hashes.put(
                    table, jdbc.sql(hash.formatted(table)).query(String.class).single());
        }
        return hashes;
    }

    private void change(String entry, UnaryOperator<String> change) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + file().toUri()), Map.of())) {
            Path inside = zip.getPath(entry);
            Files.writeString(inside, change.apply(Files.readString(inside)), StandardCharsets.UTF_8);
        }
    }

    private static String failure(Runnable action) {
        try {
            action.run();
            return "none";
        } catch (StartFailure failure) {
            return failure.reason().key();
        }
    }
}
