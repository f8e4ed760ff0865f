package vn.thidua.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A part of what the file of a real cluster states, down to single values. The file knows which of its values were asked
 * for, so that none is forgotten.
 */
final class CaseFile {

    private final String path;
    private final @Nullable Object node;
    private final Set<String> asked;

    private CaseFile(String path, @Nullable Object node, Set<String> asked) {
        this.path = path;
        this.node = node;
        this.asked = asked;
    }

    static CaseFile of(String name) {
        return whole(read(name));
    }

    /** How the product says in Vietnamese what the case files say in English. */
    static Map<?, ?> vietnamese() {
        return (Map<?, ?>) read("vietnamese");
    }

    CaseFile at(String key) {
        return new CaseFile(path + "." + key, node instanceof Map<?, ?> map ? map.get(key) : null, asked);
    }

    List<CaseFile> items(String key) {
        CaseFile list = at(key);
        List<CaseFile> items = new ArrayList<>();
        if (list.node instanceof List<?> nodes) {
            for (int i = 0; i < nodes.size(); i++) {
                items.add(new CaseFile(list.path + "." + i, nodes.get(i), asked));
            }
        }
        return items;
    }

    List<String> keys() {
        return node instanceof Map<?, ?> map
                ? map.keySet().stream().map(String.class::cast).toList()
                : List.of();
    }

    boolean isStated() {
        return node != null;
    }

    /** The single value; null where the file states none here. */
    @Nullable
    String value() {
        if (node instanceof String text) {
            asked.add(path);
            return text;
        }
        return null;
    }

    @Nullable
    String value(String key) {
        return at(key).value();
    }

    String path() {
        return path.substring(1);
    }

    /** Values of the whole file that nobody asked for. */
    List<String> unasked() {
        List<String> values = new ArrayList<>();
        each("", node, (way, value) -> values.add(way));
        values.removeAll(asked);
        return values;
    }

    /** A copy of the whole file in which another value stands there. */
    CaseFile with(String way, String value) {
        return whole(copy("", node, "." + way, value));
    }

    /** Copies of the whole file, each with one value changed, by the way to the value. */
    Map<String, CaseFile> withEachValueChanged() {
        Map<String, CaseFile> copies = new LinkedHashMap<>();
        each("", node, (way, value) -> copies.put(way, with(way.substring(1), other(value))));
        return copies;
    }

    /** Copies of the whole file, each with one item of a list left out, by the way to the item. */
    Map<String, CaseFile> withEachItemLeftOut() {
        Map<String, CaseFile> copies = new LinkedHashMap<>();
        Set<String> items = new LinkedHashSet<>();
        each("", node, (way, value) -> {
            for (int end = way.indexOf('.', 1); end > 0; end = way.indexOf('.', end + 1)) {
                items.add(way.substring(0, end));
            }
            items.add(way);
        });
        items.removeIf(way -> !way.matches(".*\\.\\d{1,2}"));
        items.forEach(way -> copies.put(way, whole(copy("", node, way, null))));
        return copies;
    }

    private static CaseFile whole(@Nullable Object root) {
        return new CaseFile("", root, new LinkedHashSet<>());
    }

    private static String other(String value) {
        return switch (value) {
            case "false" -> "true";
            default -> {
                if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
                    yield LocalDate.parse(value).plusDays(1).toString();
                }
                yield value.matches("\\d+") ? String.valueOf(Long.parseLong(value) + 1) : value + " khác";
            }
        };
    }

    private interface Seen {
        void value(String way, String value);
    }

    private static void each(String way, @Nullable Object at, Seen seen) {
        if (at instanceof Map<?, ?> map) {
            map.forEach((key, value) -> each(way + "." + key, value, seen));
        } else if (at instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                each(way + "." + i, list.get(i), seen);
            }
        } else if (at != null) {
            seen.value(way, at.toString());
        }
    }

    /** A copy in which this stands in one place, or nothing. */
    private static @Nullable Object copy(String way, @Nullable Object at, String place, @Nullable String change) {
        if (way.equals(place)) {
            return change;
        }
        if (at instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> put(copy, key, copy(way + "." + key, value, place, change)));
            return copy;
        }
        if (at instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                Object item = copy(way + "." + i, list.get(i), place, change);
                if (item != null) {
                    copy.add(item);
                }
            }
            return copy;
        }
        return at;
    }

    private static void put(Map<Object, Object> map, Object key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    private static Object read(String file) {
        Yaml yaml = new Yaml(
                new SafeConstructor(new LoaderOptions()),
                new Representer(new DumperOptions()),
                new DumperOptions(),
                new AsWritten());
        try (InputStream text = CaseFile.class.getResourceAsStream("/cases/" + file + ".yaml")) {
            return yaml.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every value is the text that stands in the file. */
    private static final class AsWritten extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }
}
