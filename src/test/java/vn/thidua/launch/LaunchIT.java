package vn.thidua.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.database.EmbeddedPostgres;
import vn.thidua.database.PostgresSettings;
import vn.thidua.support.Program;

/** The program as its users start and end it. */
class LaunchIT {

    private static final String RUNNING = "Thi Đua đang chạy";

    @TempDir
    private Path folder;

    @Test
    void startsAgainAfterBeingKilledButNotOnNewerData() throws Exception {
        int port = Program.freePort();
        try (Program program = start(port)) {
            assertThat(program.awaitLine(RUNNING)).contains("http://localhost:" + port);
            assertThat(health(port)).isEqualTo(200);
            program.kill();
        }
        assertThat(pidFile()).exists(); // the database has outlived the program
        try (Program program = start(port)) {
            program.awaitLine(RUNNING);
            assertThat(health(port)).isEqualTo(200);
            program.stop();
        }
        assertThat(pidFile()).doesNotExist();

        pretendANewerProgramMigrated();
        try (Program program = start(port)) {
            assertThat(program.awaitEnd()).isEqualTo(1);
            assertSentence(program, "Dữ liệu này do một phiên bản khác, mới hơn", "newer version");
        }
    }

    @Test
    void saysWhatToDoAboutATakenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Program program = start(taken.getLocalPort())) {
            assertThat(program.awaitEnd()).isEqualTo(1);
            assertSentence(program, "Cổng " + taken.getLocalPort() + " đang được", "Port");
        }
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void saysWhatToDoAboutAFolderItCannotWrite() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        try (Program program = Program.application(
                Map.of("THIDUA_DATABASE_HOME", file.resolve("postgres").toString()))) {
            assertThat(program.awaitEnd()).isEqualTo(1);
            assertSentence(program, "Không ghi được vào thư mục " + file, "Cannot write");
        }
    }

    @Test
    void saysWhatToDoAboutDataOfAnotherVersion() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "14\n");
        try (Program program = start(Program.freePort())) {
            assertThat(program.awaitEnd()).isEqualTo(1);
            assertSentence(program, "Dữ liệu trong " + folder + " do PostgreSQL 14 ghi", "written by PostgreSQL 14");
        }
    }

    @Test
    void saysWhatToDoAboutAServerOutOfReach() {
        String address = "127.0.0.1:" + Program.freePort() + "/thidua";
        try (Program program = Program.application(Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://" + address))) {
            assertThat(program.awaitEnd()).isEqualTo(1);
            assertSentence(program, "Không nối được tới máy chủ cơ sở dữ liệu " + address, "Cannot reach");
        }
    }

    private void pretendANewerProgramMigrated() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(PostgresSettings.persistent(folder, 0));
                Connection connection = server.connectAsSuperuser("thidua");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                      installed_by, execution_time, success)
                    values (9999, '999912312359', 'newer', 'SQL', 'V999912312359__newer.sql', 1, 'thidua', 1, true)""");
        }
    }

    private Program start(int port) {
        return Program.application(Map.of(
                "THIDUA_DATABASE_HOME",
                folder.toString(),
                "THIDUA_DEMO",
                "false",
                "SERVER_PORT",
                Integer.toString(port)));
    }

    private Path pidFile() {
        return folder.resolve("data/postmaster.pid");
    }

    private static void assertSentence(Program program, String vietnamese, String english) {
        assertThat(program.lastLine()).startsWith(vietnamese).contains(english);
        assertThat(program.output()).noneMatch(line -> line.startsWith("\tat "));
    }

    private static int health(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
