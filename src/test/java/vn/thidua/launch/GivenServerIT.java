package vn.thidua.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.support.OtherServer;
import vn.thidua.support.Program;

/** The program on somebody else's server: PostgreSQL 15 where the system has it, else a second embedded one. */
class GivenServerIT {

    @TempDir
    private static Path folder;

    private static OtherServer server;

    @BeforeAll
    static void start() {
        server = OtherServer.start(folder.resolve("other"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void takesABackupOfTheEmbeddedDatabaseAndWorksOnIt() throws SQLException {
        String home = folder.resolve("embedded").toString();
        try (Program demo = Program.application(
                Map.of("THIDUA_DATABASE_HOME", home, "SERVER_PORT", Integer.toString(Program.freePort())))) {
            demo.awaitLine("Thi Đua đang chạy");
            copy(Map.of("THIDUA_DATABASE_HOME", home), "backup", "Đã sao lưu");
            demo.stop();
        }
        copy(server.environment(), "restore", "Đã phục hồi");

        try (Program program = Program.application(with(server.environment(), "THIDUA_DEMO", "false"))) {
            program.awaitLine("Thi Đua đang chạy");
            assertThat(program.output()).noneMatch(line -> line.contains("embedded"));
            program.stop();
        }
        assertThat(text("select rolsuper from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        assertThat(
                        text(
                                "select count(*) > 30 from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"))
                .isEqualTo("t");
    }

    private void copy(Map<String, String> environment, String command, String done) {
        String file = folder.resolve("sao-luu.zip").toString();
        try (Program program = Program.application(environment, command, file)) {
            assertThat(program.awaitEnd())
                    .as(String.join("\n", program.output()))
                    .isZero();
            assertThat(program.lastLine()).startsWith(done);
        }
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        more.put("SERVER_PORT", Integer.toString(Program.freePort()));
        return more;
    }

    private static String text(String query) throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
