package vn.thidua.secrecy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Copies of whole folders, with the rights on them: PostgreSQL starts on nothing that others may read. */
final class Folders {

    private Folders() {}

    /** Copies what is wanted, which is asked of paths within the folder; what disappears on the way is left out. */
    static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                Path within = from.relativize(file);
                if (wanted.test(within) && Files.exists(file)) {
                    Files.copy(file, to.resolve(within), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
