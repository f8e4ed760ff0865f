package vn.thidua.e2e;

import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds a Chromium, and where there is none gets one: named by {@code -Dchromium.path} or {@code CHROMIUM_PATH}, on the
 * PATH or where the system's installers put it, Playwright's own, Playwright's download, the system's package when root.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge");
    private static final List<Path> INSTALLED = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"),
            Path.of("C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"));
    private static final Path LOGS = Path.of("target", "browser");

    private Chromium() {}

    /** The browser's program; the error says in one line what to do where none can be had. */
    static Path find(Playwright playwright) {
        return named().or(Chromium::installed)
                .or(() -> own(playwright))
                .or(() -> downloaded(playwright))
                .or(Chromium::packaged)
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium: none found, none could be downloaded (see target/browser). Install one, or set "
                                + "CHROMIUM_PATH to its program; the browser tests are never skipped."));
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<Path> named() {
        String path = System.getProperty("chromium.path", System.getenv().getOrDefault("CHROMIUM_PATH", ""));
        if (path.isBlank()) {
            return Optional.empty();
        }
        Path program = Path.of(path);
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException("CHROMIUM_PATH names no program: " + path);
        }
        return Optional.of(program);
    }

    private static Optional<Path> installed() {
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, INSTALLED.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> own(Playwright playwright) {
        return Optional.of(Path.of(playwright.chromium().executablePath())).filter(Files::isExecutable);
    }

    private static Optional<Path> downloaded(Playwright playwright) {
        boolean done = run(
                300,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium");
        return done ? own(playwright) : Optional.empty();
    }

    private static Optional<Path> packaged() {
        if (!isRoot() || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        boolean done = run(120, "apt-get", "-qq", "update")
                && run(600, "apt-get", "-qq", "install", "-y", "--no-install-recommends", "chromium");
        return done ? installed() : Optional.empty();
    }

    private static boolean run(int seconds, String... command) {
        try {
            Files.createDirectories(LOGS);
            File log = LOGS.resolve(Path.of(command[0]).getFileName() + ".log").toFile();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
