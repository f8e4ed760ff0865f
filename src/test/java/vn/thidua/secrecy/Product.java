package vn.thidua.secrecy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import vn.thidua.support.Program;

/** The product as it is delivered, a process of its own, on the server of a laboratory. */
final class Product implements AutoCloseable {

    static final String PASSWORD = "mat-khau-thu";

    private static final String DATABASE = "thidua";

    private final Laboratory laboratory;
    private final Laboratory.Room room;
    private final Program program;
    private final int port;

    private Product(Laboratory laboratory, Laboratory.Room room, Program program, int port) {
        this.laboratory = laboratory;
        this.room = room;
        this.program = program;
        this.port = port;
    }

    static Product start(Laboratory laboratory) throws SQLException {
        int port = Program.freePort();
        Program program = Program.application(environment(laboratory, port));
        program.awaitLine("Thi Đua đang chạy");
        return new Product(laboratory, laboratory.roomOf(DATABASE), program, port);
    }

    /** Its tables, as an attacker sees them. */
    Laboratory.Room room() {
        return room;
    }

    /** A device on which this person has signed in. */
    Phone phone(String username) throws IOException {
        return Phone.signedIn(port, username, PASSWORD);
    }

    /** Cuts it off from its database, whatever it is doing there. */
    void cut() throws SQLException {
        try (Connection connection = room.watch()) {
            Laboratory.execute(
                    connection,
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + DATABASE + "'");
        }
    }

    /** The backup that its own command makes while it runs. */
    void backup(Path file) {
        Program.application(environment(laboratory, 0), "backup", file.toString())
                .awaitEnd();
    }

    /** All that it remembers. */
    void dump(Path file) throws IOException, InterruptedException {
        HeapDump.of(program.pid(), file);
    }

    /** What it has written to its log. */
    Stream<String> log() {
        return Stream.concat(program.output().stream(), program.unread().stream());
    }

    @Override
    public void close() {
        program.close();
    }

    private static Map<String, String> environment(Laboratory laboratory, int port) {
        return Map.of(
                "THIDUA_DATABASE_HOME",
                laboratory.home().toString(),
                "THIDUA_DEMO",
                "false",
                "SERVER_PORT",
                Integer.toString(port));
    }
}
