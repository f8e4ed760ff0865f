package vn.thidua.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Objects;

/** What the launcher does with files, on file systems with and without POSIX rights. */
final class Folders {

    private Folders() {}

    /** Makes the folder if it can. A service account's home may not exist. */
    static boolean isWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".write", ""));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Lets every user read, whatever the umask: the server may run as another one. */
    static void openToReaders(Path file, boolean executable) throws IOException {
        if (isPosix(file)) {
            String rights = executable ? "rwxr-xr-x" : "rw-r--r--";
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        }
    }

    /** The folder that a file stands in. */
    static Path of(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /** Writes a file that only its owner reads; a program killed meanwhile leaves the old file or none. */
    static void writeSecret(Path file, String text) throws IOException {
        Path fresh = createSecret(of(file));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A new empty file that only its owner reads. */
    static Path createSecret(Path folder) throws IOException {
        FileAttribute<?>[] rights = isPosix(folder)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return Files.createTempFile(folder, ".thi-dua", "", rights);
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
