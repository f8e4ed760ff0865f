package vn.thidua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A file of more than 300 lines is two things; a package of more than 25 files is two features. */
class SourceSizeTests {

    private static final int MOST_LINES = 300;
    private static final int MOST_FILES = 25;

    @Test
    void filesStayReadable() {
        assertThat(tooLong(SourceFiles.below(Path.of("src"), ".java"), MOST_LINES))
                .isEmpty();
    }

    @Test
    void packagesStayOneFeature() {
        Map<Path, Long> files = SourceFiles.below(SourceFiles.JAVA, ".java").stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));

        assertThat(tooFull(files, MOST_FILES)).isEmpty();
    }

    @Test
    void seeAnOffender() {
        Path self = Path.of("src/test/java/vn/thidua/gates/SourceSizeTests.java");

        assertThat(tooLong(List.of(self), 10)).hasSize(1);
        assertThat(tooFull(Map.of(self, 26L), MOST_FILES)).hasSize(1);
    }

    private static List<String> tooLong(List<Path> files, int most) {
        return files.stream()
                .filter(file -> SourceFiles.read(file).lines().count() > most)
                .map(Path::toString)
                .toList();
    }

    private static List<String> tooFull(Map<Path, Long> files, int most) {
        return files.entrySet().stream()
                .filter(entry -> entry.getValue() > most)
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
    }
}
