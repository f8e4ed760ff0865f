package vn.thidua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditorConfigTests {

    private static final Set<String> TEXTS = Set.of(
            "java", "sql", "properties", "yaml", "yml", "html", "css", "js", "svg", "xml", "md", "csv", "sh", "cmd");
    private static final Set<String> TEXT_NAMES = Set.of(
            "Dockerfile", "Caddyfile", "LICENSE", "mvnw", "run", ".gitignore", ".gitattributes", ".editorconfig");
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "data", "node_modules", ".idea", ".vscode");

    @Test
    void everyTextIsWrittenAsTheEditorsAreTold() throws IOException {
        EditorConfig config = EditorConfig.read(Path.of(".editorconfig"));
        List<String> faults = new ArrayList<>();
        for (Path file : texts()) {
            config.faults(file, Files.readAllBytes(file)).forEach(fault -> faults.add(file + ": " + fault));
        }

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A.java  | class A {}\\n                | ''",
                "A.java  | class A {}                   | insert_final_newline = true",
                "A.java  | class A {}\\r\\n             | end_of_line = lf",
                "A.java  | class A {} \\n               | trim_trailing_whitespace = true",
                "A.java  | class A {\\n\\tint i;\\n}\\n | indent_style = space",
                "a.cmd   | rem\\n                       | ''",
                "mvnw.cmd| rem\\n                       | end_of_line = crlf"
            })
    void seesAPlantedFault(String name, String content, String fault) throws IOException {
        EditorConfig config = EditorConfig.read(Path.of(".editorconfig"));
        String text = content.translateEscapes();

        assertThat(String.join(", ", config.faults(Path.of(name.trim()), text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(fault);
    }

    @Test
    void seesATextThatIsNotUtf8() throws IOException {
        byte[] latin = "Đ".getBytes(StandardCharsets.UTF_16);

        assertThat(EditorConfig.read(Path.of(".editorconfig")).faults(Path.of("a.md"), latin))
                .containsExactly("charset = utf-8");
    }

    private static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>();
        try (Stream<Path> top = Files.list(Path.of(""))) {
            for (Path entry :
                    top.filter(path -> !NOT_OURS.contains(path.toString())).toList()) {
                try (Stream<Path> files = Files.walk(entry)) {
                    files.filter(Files::isRegularFile)
                            .filter(EditorConfigTests::isText)
                            .forEach(texts::add);
                }
            }
        }
        return texts;
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        return TEXT_NAMES.contains(name) || TEXTS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
