package vn.thidua.gates;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The message bundles against each other and against the code that asks for them. */
final class Bundles {

    /** A key in code: at least two parts, the first a module's name. */
    private static final Pattern KEY = Pattern.compile("[a-z]+(?:\\.[A-Za-z0-9_-]+)+\\.?");

    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    /** Keys Spring and Bean Validation ask for by themselves. */
    private static final Pattern ASKED_BY_SPRING = Pattern.compile("(typeMismatch|[A-Z][A-Za-z]+)(\\..*)?");

    private Bundles() {}

    static Map<String, String> load(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(SourceFiles.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.forEach((key, text) -> messages.put((String) key, (String) text));
        return messages;
    }

    /** Keys that one language has and the other lacks, and texts that are no message format. */
    static List<String> problems(Map<String, String> vietnamese, Map<String, String> english) {
        List<String> problems = new ArrayList<>();
        vietnamese.keySet().stream()
                .filter(key -> !english.containsKey(key))
                .forEach(key -> problems.add("no English: " + key));
        english.keySet().stream()
                .filter(key -> !vietnamese.containsKey(key))
                .forEach(key -> problems.add("no Vietnamese: " + key));
        vietnamese.forEach((key, text) -> format(key, text, problems));
        english.forEach((key, text) -> format(key, text, problems));
        return problems;
    }

    private static void format(String key, String text, List<String> problems) {
        if (text.isBlank() || LONE_APOSTROPHE.matcher(text).find()) {
            problems.add("empty, or an apostrophe that is not doubled: " + key);
        }
        try {
            new MessageFormat(text);
        } catch (IllegalArgumentException broken) {
            problems.add("no message format: " + key);
        }
    }

    /** Texts that look like keys in the code, whole or as a prefix that ends with a dot. */
    static Set<String> mentioned(List<String> sources) {
        Set<String> found = new TreeSet<>();
        for (String source : sources) {
            Matcher key = KEY.matcher(source);
            while (key.find()) {
                found.add(key.group());
            }
        }
        return found;
    }

    /** Keys nothing asks for. */
    static List<String> unused(Set<String> keys, Set<String> mentioned) {
        Set<String> prefixes =
                mentioned.stream().filter(text -> text.endsWith(".")).collect(Collectors.toSet());
        return keys.stream()
                .filter(key -> !mentioned.contains(key))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                .filter(key -> !ASKED_BY_SPRING.matcher(key).matches())
                .toList();
    }
}
