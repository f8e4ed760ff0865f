package vn.thidua.criteria;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.thidua.shared.Points;

/** The published scales that come with the product, read once from {@code criteria/reference-scales.yaml}. */
@Component
class ReferenceScales {

    private final List<ReferenceScale> all;

    ReferenceScales() {
        try (InputStream file = new ClassPathResource("criteria/reference-scales.yaml").getInputStream()) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            all = entries.stream().map(ReferenceScales::scale).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ReferenceScale> all() {
        return all;
    }

    Optional<ReferenceScale> find(String key) {
        return all.stream().filter(scale -> scale.key().equals(key)).findFirst();
    }

    private static ReferenceScale scale(Map<String, Object> entry) {
        return new ReferenceScale(
                String.valueOf(entry.get("key")),
                String.valueOf(entry.get("title")),
                String.valueOf(entry.get("source")),
                (String) entry.get("note"),
                lines(entry.get("lines")));
    }

    @SuppressWarnings("unchecked") // the shape of our own file
    private static List<ReferenceScale.Line> lines(@Nullable Object entries) {
        return entries == null
                ? List.of()
                : ((List<Map<String, Object>>) entries)
                        .stream().map(ReferenceScales::line).toList();
    }

    private static ReferenceScale.Line line(Map<String, Object> entry) {
        Object max = entry.get("max");
        return new ReferenceScale.Line(
                String.valueOf(entry.get("code")),
                String.valueOf(entry.get("text")),
                max == null ? LineKind.SECTION : LineKind.BASE,
                max == null ? null : Points.of(String.valueOf(max)),
                lines(entry.get("lines")));
    }
}
