package vn.thidua.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The folder of an embedded server: {@code data/} (the cluster), {@code superuser.password}, {@code owner.password},
 * {@code port}, {@code server.log}, {@code start.lock}, {@code use.lock}.
 *
 * @param folder absolute, without links
 */
record PostgresHome(Path folder) {

    private static final int LOG_LINES = 15;

    /** Makes the folder, or says that it cannot be written. */
    static PostgresHome at(Path folder) throws IOException {
        if (!Folders.isWritable(folder)) {
            throw new StartFailure("database.failure.unwritable", folder.toAbsolutePath());
        }
        return new PostgresHome(folder.toRealPath());
    }

    Path data() {
        return folder.resolve("data");
    }

    Path freshData() {
        return folder.resolve("data.new");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    Path superuserPasswordFile() {
        return folder.resolve("superuser.password");
    }

    String superuserPassword() throws IOException {
        return password(superuserPasswordFile());
    }

    String ownerPassword() throws IOException {
        return password(folder.resolve("owner.password"));
    }

    /** Held while a server is started or stopped. */
    FileChannel startLock() throws IOException {
        return open("start.lock");
    }

    /** Held, shared, by each JVM that uses the server. */
    FileChannel useLock() throws IOException {
        return open("use.lock");
    }

    /** The port of the last run if it is still free, else any free one. */
    int rememberedOrFreePort() throws IOException {
        Path file = folder.resolve("port");
        if (Files.exists(file)) {
            int last = Integer.parseInt(Files.readString(file).trim());
            try (ServerSocket free = new ServerSocket(last, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException taken) {
                return freePort();
            }
        }
        return freePort();
    }

    void rememberPort(int port) throws IOException {
        Files.writeString(folder.resolve("port"), Integer.toString(port));
    }

    String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Folders.writeSecret(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return Files.readString(file).trim();
    }

    private FileChannel open(String name) throws IOException {
        return FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
