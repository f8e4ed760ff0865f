package vn.thidua.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The facts of one real cluster as its case file states them, one value a fact. */
final class CaseFacts {

    /**
     * One value with the way to it, such as {@code meetings.0.date}.
     *
     * @param among the values beside it in the file
     */
    record Fact(String path, String value, Map<?, ?> among) {}

    private CaseFacts() {}

    static List<Fact> of(String file) {
        List<Fact> facts = new ArrayList<>();
        collect("", read(file), Map.of(), facts);
        return facts;
    }

    /** How the product says in Vietnamese what the case files say in English. */
    static Map<?, ?> vietnamese() {
        return (Map<?, ?>) read("vietnamese");
    }

    private static void collect(String path, Object node, Map<?, ?> among, List<Fact> facts) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> collect(path + "." + key, value, map, facts));
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(path + "." + i, list.get(i), among, facts);
            }
        } else {
            facts.add(new Fact(path.substring(1), String.valueOf(node), among));
        }
    }

    private static Object read(String file) {
        Yaml yaml = new Yaml(
                new SafeConstructor(new LoaderOptions()),
                new Representer(new DumperOptions()),
                new DumperOptions(),
                new AsWritten());
        try (InputStream text = CaseFacts.class.getResourceAsStream("/cases/" + file + ".yaml")) {
            return yaml.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class AsWritten extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }
}
