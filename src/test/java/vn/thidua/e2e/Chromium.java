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
 * PATH or where the system's installers put it, Playwright's own, Playwright's download, the system's package when root,
 * the one packed for npm where Node is at hand.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge");
    private static final List<Path> INSTALLED = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"),
            Path.of("C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"));
    private static final Path LOGS = Path.of("target", "browser");

    /** Chromium's headless shell for Linux with the libraries a bare system lacks (Sparticuz, MIT). */
    private static final String PACKED = "@sparticuz/chromium@153.0.0";

    private static final String UNPACK = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
    private static final String START = """
            #!/bin/sh
            here=$(dirname "$0")
            export FONTCONFIG_FILE="$here/fonts.conf"
            export LD_LIBRARY_PATH="$here/al2023/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
            exec "$here/chromium" --no-sandbox "$@"
            """;

    /** Without a single font nothing is drawn; those of the package lie where it was unpacked. */
    private static final String FONTS = """
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig>
              <dir>/usr/share/fonts</dir>
              <dir>%1$s/fonts</dir>
              <cachedir>%1$s/fonts-cache</cachedir>
            </fontconfig>
            """;

    private Chromium() {}

    /** The browser's program; the error says in one line what to do where none can be had. */
    static Path find(Playwright playwright) {
        return named().or(Chromium::installed)
                .or(() -> own(playwright))
                .or(() -> downloaded(playwright))
                .or(Chromium::packaged)
                .or(Chromium::packed)
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

    /**
     * The package unpacks itself, and its libraries, where it believes to stand on the platform it is made for. It comes
     * without the helper that a sandbox needs; it sees no pages but this program's.
     */
    private static Optional<Path> packed() {
        Path folder = LOGS.resolve("npm").toAbsolutePath();
        Path unpack = folder.resolve("unpack.mjs");
        Path start = folder.resolve("start");
        try {
            Files.createDirectories(folder);
            Files.writeString(unpack, UNPACK);
            Files.writeString(start, START);
            Files.writeString(folder.resolve("fonts.conf"), FONTS.formatted(folder));
        } catch (IOException e) {
            return Optional.empty();
        }
        boolean done = start.toFile().setExecutable(true)
                && run(600, "npm", "install", "--no-save", "--prefix", folder.toString(), PACKED)
                && run(120, "env", "TMPDIR=" + folder, "AWS_LAMBDA_JS_RUNTIME=nodejs22.x", "node", unpack.toString());
        return done ? Optional.of(start) : Optional.empty();
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
