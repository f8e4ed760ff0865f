package vn.thidua.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs programs of the operating system and waits for them. */
final class Commands {

    private static final int SECONDS = 180;

    private Commands() {}

    /**
     * Runs a command that must succeed.
     *
     * @throws IOException with the command's output if it fails or takes longer than three minutes
     */
    static void run(List<String> command) throws IOException {
        // a file, not a pipe: the postmaster inherits it and would keep a pipe open for ever
        Path output = Files.createTempFile("thi-dua-", ".out");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            int status = await(builder.start(), command);
            if (status != 0) {
                throw new IOException("Exit status " + status + " of " + command + "\n" + Files.readString(output));
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** What a short command prints, trimmed; empty if there is no such command or it fails. */
    static Optional<String> output(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            return await(process, List.of(command)) == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static int await(Process process, List<String> command) throws IOException {
        process.getOutputStream().close();
        try {
            if (process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new IOException("Longer than " + SECONDS + " s: " + command);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IOException("Interrupted: " + command, e);
        }
    }
}
