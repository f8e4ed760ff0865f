package vn.thidua.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.thidua.ThiDuaApplication;

/** The product, or a part of it, as a process of its own that can be ended in every way. */
public final class Program implements AutoCloseable {

    private static final int SECONDS = 120;
    private static final String END = "\0";

    private final Process process;
    private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
    private final List<String> output = new ArrayList<>();

    private Program(Process process) {
        this.process = process;
        Thread reader = new Thread(this::readAll, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts the application as it is delivered: without the tests' classes and settings. */
    public static Program application(Map<String, String> environment, String... arguments) {
        String delivered = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
        return start(delivered, ThiDuaApplication.class, environment, arguments);
    }

    /** Starts any main class, with the tests' class path. */
    public static Program of(Class<?> main, String... arguments) {
        return start(System.getProperty("java.class.path"), main, Map.of(), arguments);
    }

    /** A port that was free a moment ago. */
    public static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a line with the text and gives it; fails if the program ends before. */
    public String awaitLine(String text) {
        for (String line = next(); !line.equals(END); line = next()) {
            if (line.contains(text)) {
                return line;
            }
        }
        throw new AssertionError("Ended without saying \"" + text + "\":\n" + String.join("\n", output));
    }

    /** Waits for the end and gives the exit code. */
    public int awaitEnd() {
        while (!next().equals(END)) {
            // only the end matters
        }
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The number by which the operating system knows it. */
    public long pid() {
        return process.pid();
    }

    /** Everything it said and nobody has waited for. */
    public List<String> unread() {
        return unread.stream().filter(line -> !line.equals(END)).toList();
    }

    /** Everything it said so far. */
    public List<String> output() {
        return List.copyOf(output);
    }

    /** The last line that is not blank. */
    public String lastLine() {
        return output.stream()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse("");
    }

    /** Asks it to end, as Ctrl-C and the operating system do, and waits. */
    public int stop() {
        process.destroy();
        return awaitEnd();
    }

    /** Ends it like a power cut: kill -9. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Program start(
            String classPath, Class<?> main, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", classPath);
        builder.environment().putAll(environment);
        try {
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readAll() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(unread::add);
        } catch (IOException | UncheckedIOException e) {
            unread.add("output broken off: " + e.getMessage());
        }
        unread.add(END);
    }

    private String next() {
        try {
            String line = unread.poll(SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("Silent for " + SECONDS + " s:\n" + String.join("\n", output));
            }
            if (!line.equals(END)) {
                output.add(line);
            }
            return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
