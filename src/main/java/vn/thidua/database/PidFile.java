package vn.thidua.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code postmaster.pid} of a cluster: who runs, or ran, a server on it.
 *
 * @param pid the postmaster's process
 * @param folder the data folder as the postmaster was told
 * @param port the port it listens on, 0 while it has not said so yet
 */
record PidFile(long pid, String folder, int port) {

    private static final int FOLDER = 1;
    private static final int PORT = 3;
    private static final PidFile UNREADABLE = new PidFile(-1, "", 0);

    static Optional<PidFile> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        try {
            String folder = lines.size() > FOLDER ? lines.get(FOLDER).trim() : "";
            int port = lines.size() > PORT ? Integer.parseInt(lines.get(PORT).trim()) : 0;
            return Optional.of(new PidFile(Math.abs(Long.parseLong(lines.get(0).trim())), folder, port));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.of(UNREADABLE);
        }
    }

    /** Whether the process is alive and is this cluster's server, not another program that was given its number. */
    boolean isRunning() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> isServer(process.info()))
                .isPresent();
    }

    private boolean isServer(ProcessHandle.Info info) {
        String words = info.commandLine().or(this::fromProc).orElse("");
        if (words.isEmpty()) {
            return info.command().filter(PidFile::isPostgres).isPresent(); // Windows tells the program alone
        }
        return words.contains("postgres") && words.contains(folder);
    }

    private static boolean isPostgres(String program) {
        return Path.of(program).getFileName().toString().startsWith("postgres");
    }

    /** Another user's process hides its program from Java but not its arguments. */
    private Optional<String> fromProc() {
        try {
            byte[] words = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            return Optional.of(new String(words, StandardCharsets.UTF_8).replace('\0', ' '));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
