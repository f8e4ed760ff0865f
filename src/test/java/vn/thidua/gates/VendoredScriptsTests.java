package vn.thidua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VendoredScriptsTests {

    private static final Path FOLDER = SourceFiles.RESOURCES.resolve("static/js/vendor");
    private static final String README = SourceFiles.read(FOLDER.resolve("README.md"));

    @Test
    void areByteForByteWhatTheTableRecords() throws IOException {
        assertThat(VendoredScripts.faults(README, scripts())).isEmpty();
    }

    @Test
    void seesOneChangedByte() throws IOException {
        Map<String, byte[]> scripts = scripts();
        scripts.forEach((name, content) -> content[content.length / 2] ^= 1);

        assertThat(VendoredScripts.faults(README, scripts))
                .hasSize(scripts.size())
                .allMatch(fault -> fault.endsWith("is not what was recorded"));
    }

    @Test
    void seesAScriptThatNobodyRecordedAndOneThatIsGone() {
        Map<String, byte[]> scripts = Map.of("other.js", new byte[0]);

        assertThat(VendoredScripts.faults("| `gone.js` | x | `" + "0".repeat(64) + "` |", scripts))
                .containsExactly("other.js is not in the table", "gone.js is missing");
    }

    private static Map<String, byte[]> scripts() throws IOException {
        Map<String, byte[]> scripts = new TreeMap<>();
        for (Path file : SourceFiles.below(FOLDER, ".js")) {
            scripts.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return scripts;
    }
}
