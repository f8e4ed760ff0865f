package vn.thidua.gates;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code .editorconfig} asks of a file, so that it also holds for those whose editor does not read it. Knows the
 * patterns without folders, and the properties this project uses.
 */
final class EditorConfig {

    private record Section(PathMatcher files, Map<String, String> properties) {}

    private final List<Section> sections = new ArrayList<>();

    private EditorConfig() {}

    static EditorConfig read(Path file) throws IOException {
        EditorConfig config = new EditorConfig();
        Map<String, String> current = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String text = line.trim();
            if (text.startsWith("[")) {
                String pattern = text.substring(1, text.length() - 1);
                current = new HashMap<>();
                config.sections.add(new Section(FileSystems.getDefault().getPathMatcher("glob:" + pattern), current));
            } else if (text.contains("=")) {
                String[] parts = text.split("\\s*=\\s*", 2);
                current.put(parts[0], parts[1]);
            }
        }
        return config;
    }

    /** The rules the file breaks; none for a file that keeps them all. */
    List<String> faults(Path file, byte[] content) {
        Map<String, String> rules = rules(file);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return List.of("charset = utf-8");
        }
        List<String> faults = new ArrayList<>();
        boolean crlf = "crlf".equals(rules.get("end_of_line"));
        if (crlf != text.contains("\r\n") && !text.isEmpty()) {
            faults.add("end_of_line = " + rules.get("end_of_line"));
        }
        if (isAsked(rules, "insert_final_newline") && !text.isEmpty() && !text.endsWith("\n")) {
            faults.add("insert_final_newline = true");
        }
        if (isAsked(rules, "trim_trailing_whitespace") && text.lines().anyMatch(EditorConfig::endsBlank)) {
            faults.add("trim_trailing_whitespace = true");
        }
        if ("space".equals(rules.get("indent_style")) && text.lines().anyMatch(line -> line.startsWith("\t"))) {
            faults.add("indent_style = space");
        }
        return faults;
    }

    private Map<String, String> rules(Path file) {
        Map<String, String> rules = new HashMap<>();
        for (Section section : sections) {
            if (section.files().matches(file.getFileName())) {
                rules.putAll(section.properties());
            }
        }
        return rules;
    }

    private static boolean isAsked(Map<String, String> rules, String name) {
        return "true".equals(rules.get(name));
    }

    private static boolean endsBlank(String line) {
        return line.endsWith(" ") || line.endsWith("\t");
    }
}
