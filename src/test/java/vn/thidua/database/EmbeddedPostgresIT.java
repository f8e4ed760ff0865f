package vn.thidua.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.support.Program;

class EmbeddedPostgresIT {

    @TempDir
    private Path folder;

    @Test
    void keepsItsDataFromRunToRun() throws SQLException {
        try (EmbeddedPostgres first = start()) {
            execute(first, "create table kept as select 1 as id");
        }
        try (EmbeddedPostgres second = start()) {
            assertThat(number(second, "select id from kept")).isOne();
        }
    }

    @Test
    void writesEveryCommitToTheDiskAndListensHereOnly() throws SQLException {
        try (EmbeddedPostgres server = start()) {
            assertThat(text(server, "show fsync")).isEqualTo("on");
            assertThat(text(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(text(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void worksInAFolderWithSpacesAndDiacritics() throws SQLException {
        Path home = folder.resolve("thư mục có dấu");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(PostgresSettings.persistent(home, 0))) {
            assertThat(number(server, "select 1")).isOne();
        }
    }

    @Test
    void takesOverAServerWhoseProgramWasKilled() throws SQLException, IOException {
        try (Program program = program()) {
            program.awaitLine("READY");
            program.kill();
        }
        PidFile orphan = pidFile();
        assertThat(orphan.isRunning()).isTrue();

        try (EmbeddedPostgres server = start()) {
            assertThat(number(server, "select 1")).isOne();
            assertThat(pidFile().pid()).isNotEqualTo(orphan.pid());
        }
        assertThat(orphan.isRunning()).isFalse();
    }

    @Test
    void recoversWhatWasCommittedWhenEverythingIsKilled() throws SQLException, IOException {
        try (Program program = program()) {
            program.awaitLine("READY");
            try (EmbeddedPostgres joined = start()) {
                execute(joined, "create table committed as select 1 as id");
                ProcessHandle postmaster = ProcessHandle.of(pidFile().pid()).orElseThrow();
                program.kill();
                killTree(postmaster);
            }
        }
        try (EmbeddedPostgres server = start()) {
            assertThat(number(server, "select id from committed")).isOne();
        }
    }

    @Test
    void leavesAnotherProgramAloneThatWasGivenTheOldNumber() throws SQLException, IOException {
        start().close();
        Path pidFile = folder.resolve("data/postmaster.pid");
        String ours = Long.toString(ProcessHandle.current().pid());
        Files.write(pidFile, List.of(ours, folder.resolve("data").toString(), "1", "5432", "", "127.0.0.1"));

        try (EmbeddedPostgres server = start()) {
            assertThat(number(server, "select 1")).isOne();
        }
    }

    @Test
    void joinsAServerInUseAndLeavesItRunning() throws SQLException {
        try (Program program = program()) {
            program.awaitLine("READY");
            try (EmbeddedPostgres joined = start()) {
                assertThat(number(joined, "select 1")).isOne();
            }
            try (EmbeddedPostgres again = start()) {
                assertThat(number(again, "select 1")).isOne();
            }
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersionAndDoesNotTouchIt() throws IOException {
        start().close();
        Path version = folder.resolve("data/PG_VERSION");
        Files.writeString(version, "14\n");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(this::start)
                .satisfies(failure -> assertThat(failure.reason().key()).isEqualTo("database.failure.version"));
        assertThat(version).hasContent("14");
    }

    @Test
    void refusesAFolderItCannotWrite() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> EmbeddedPostgres.start(PostgresSettings.persistent(file.resolve("postgres"), 0)))
                .satisfies(failure -> assertThat(failure.reason().key()).isEqualTo("database.failure.unwritable"));
    }

    @Test
    void keepsItsPasswordsToItsOwner() throws IOException {
        try (EmbeddedPostgres server = start()) {
            OwnedDatabase.ensure(server);
        }
        for (String name : List.of("superuser.password", "owner.password")) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(name))).hasSize(2);
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(PostgresSettings.persistent(folder, 0));
    }

    private Program program() {
        return Program.of(ServerProgram.class, folder.toString());
    }

    private PidFile pidFile() throws IOException {
        return PidFile.read(folder.resolve("data/postmaster.pid")).orElseThrow();
    }

    private static void killTree(ProcessHandle root) {
        List<ProcessHandle> children = root.descendants().toList();
        root.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        root.onExit().join();
    }

    private static void execute(EmbeddedPostgres server, String command) throws SQLException {
        try (Connection connection = server.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static int number(EmbeddedPostgres server, String query) throws SQLException {
        return Integer.parseInt(text(server, query));
    }

    private static String text(EmbeddedPostgres server, String query) throws SQLException {
        try (Connection connection = server.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
