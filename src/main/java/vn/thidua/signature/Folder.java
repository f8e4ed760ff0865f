package vn.thidua.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of the settings, and those of its files whose names end in one of a few ways. */
class Folder {

    /** What tells that a file has changed. */
    record Stamp(FileTime modified, long size) {}

    private static final Logger log = LoggerFactory.getLogger(Folder.class);

    private final String folder;
    private final Set<String> endings;

    /** An empty name stands for no folder. */
    Folder(String folder, String... endings) {
        this.folder = folder.strip();
        this.endings = Set.of(endings);
    }

    /** The files there are now; none, with a word in the log, where the folder cannot be read. */
    SortedMap<Path, Stamp> files() {
        SortedMap<Path, Stamp> files = new TreeMap<>();
        if (!folder.isEmpty()) {
            try (Stream<Path> all = Files.list(Path.of(folder))) {
                for (Path file : all.filter(this::counts).toList()) {
                    files.put(file, new Stamp(Files.getLastModifiedTime(file), Files.size(file)));
                }
            } catch (IOException unreadable) {
                log.warn("The folder {} cannot be read: {}", folder, unreadable.toString());
                return new TreeMap<>(Map.of());
            }
        }
        return files;
    }

    private boolean counts(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return endings.contains(name.substring(name.lastIndexOf('.') + 1)) && Files.isRegularFile(file);
    }
}
