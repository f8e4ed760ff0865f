package vn.thidua.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of PostgreSQL, unpacked once from the archive on the class path.
 *
 * @param folder the folder of initdb, pg_ctl and postgres
 */
record PostgresBinaries(Path folder) {

    private static final String COMPLETE = ".complete";

    /** Unpacks into a folder named after the archive's digest; later calls, also of other JVMs, only find it. */
    static PostgresBinaries in(Path cache) throws IOException {
        String archive = archive();
        Path target = cache.resolve("postgres-" + digest(archive));
        if (!Files.exists(target.resolve(COMPLETE))) {
            Files.createDirectories(cache);
            Path fresh = Files.createTempDirectory(cache, "unpack-");
            unpack(archive, fresh);
            publish(fresh, target);
        }
        return new PostgresBinaries(target.resolve("bin"));
    }

    /** The cache of this user; beside the data where the user has no home that can be written. */
    static Path cacheFor(ServerIdentity identity, Path home) {
        if (identity.user() != null) {
            return Path.of("/var/cache/thi-dua"); // the other user cannot read root's own folders
        }
        String given = System.getenv("XDG_CACHE_HOME");
        Path base =
                given == null || given.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(given);
        Path cache = base.resolve("thi-dua");
        return Folders.isWritable(cache) ? cache : home.resolve("programs");
    }

    String program(String name) {
        return folder.resolve(isWindows() ? name + ".exe" : name).toString();
    }

    /** Such as "18.6". */
    String version() {
        return Commands.output(program("postgres"), "--version")
                .map(line -> line.replaceFirst("^\\D*", "").replaceFirst(" .*", ""))
                .orElse("");
    }

    /** Such as "18": servers of one major version read each other's data. */
    String majorVersion() {
        return version().replaceFirst("\\..*", "");
    }

    static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (InputStream in = open(archive);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("An entry outside the archive: " + entry.getName());
                }
                if (isNeededToRun(folder.relativize(file).toString())) {
                    write(tar, entry, file);
                }
            }
        }
    }

    private static boolean isNeededToRun(String name) {
        return !name.endsWith(".a") && !name.endsWith(".lib") && !name.startsWith("lib/pkgconfig");
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Path folder = Files.createDirectories(Folders.of(file));
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        Folders.openToReaders(file, folder.endsWith("bin"));
    }

    /** An atomic rename: whoever loses the race takes the winner's folder. */
    private static void publish(Path fresh, Path target) throws IOException {
        try (var files = Files.walk(fresh)) {
            for (Path folder : files.filter(Files::isDirectory).toList()) {
                Folders.openToReaders(folder, true);
            }
        }
        Files.createFile(fresh.resolve(COMPLETE));
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            Folders.delete(fresh);
            if (!Files.exists(target.resolve(COMPLETE))) {
                throw e;
            }
        }
    }

    private static String digest(String archive) throws IOException {
        try (InputStream in = open(archive);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static InputStream open(String archive) {
        InputStream in = PostgresBinaries.class.getClassLoader().getResourceAsStream(archive);
        if (in == null) {
            throw new StartFailure("database.failure.platform", archive);
        }
        return in;
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String architecture =
                switch (System.getProperty("os.arch")) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> System.getProperty("os.arch");
                };
        if (isWindows()) {
            return "postgres-windows-" + architecture + ".txz";
        }
        if (system.contains("mac")) {
            return "postgres-darwin-" + architecture + ".txz";
        }
        String musl = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        return "postgres-linux-" + architecture + musl + ".txz";
    }
}
