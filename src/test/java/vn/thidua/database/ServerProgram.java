package vn.thidua.database;

import java.io.IOException;
import java.nio.file.Path;

/** An embedded server in a process of its own, as the application holds one; it ends when its input does. */
final class ServerProgram {

    private ServerProgram() {}

    public static void main(String[] arguments) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.start(PostgresSettings.persistent(Path.of(arguments[0]), 0));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println("READY " + server.url("postgres"));
        System.in.read();
    }
}
