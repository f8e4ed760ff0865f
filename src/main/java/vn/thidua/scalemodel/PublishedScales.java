package vn.thidua.scalemodel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.thidua.criteria.CriterionText;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ReferenceScales;
import vn.thidua.criteria.ScaleLine;
import vn.thidua.criteria.ScaleTerms;
import vn.thidua.measure.Levels;
import vn.thidua.measure.Measure;
import vn.thidua.measure.Range;
import vn.thidua.measure.YesNo;
import vn.thidua.shared.Points;

/** The published scales that come with the product, read once from {@code criteria/reference-scales.yaml}. */
@Component
class PublishedScales implements ReferenceScales {

    private final List<Reference> all;

    PublishedScales() {
        try (InputStream file = new ClassPathResource("criteria/reference-scales.yaml").getInputStream()) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            all = entries.stream().map(PublishedScales::scale).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Reference> all() {
        return all;
    }

    private static Reference scale(Map<String, Object> entry) {
        return new Reference(
                String.valueOf(entry.get("key")),
                String.valueOf(entry.get("title")),
                String.valueOf(entry.get("source")),
                (String) entry.get("note"),
                new ScaleTerms(points(entry.get("total")), Boolean.TRUE.equals(entry.get("bonus-inside")), null, null),
                lines(entry.get("lines")));
    }

    @SuppressWarnings("unchecked") // the shape of our own file
    private static List<ScaleLine> lines(@Nullable Object entries) {
        return entries == null
                ? List.of()
                : ((List<Map<String, Object>>) entries)
                        .stream().map(PublishedScales::line).toList();
    }

    private static ScaleLine line(Map<String, Object> entry) {
        Points max = points(entry.get("max"));
        String guidance = Objects.toString(entry.get("guidance"), null);
        CriterionText text = new CriterionText(
                String.valueOf(entry.get("code")),
                String.valueOf(entry.get("text")),
                guidance,
                kind(entry),
                max,
                measure(entry),
                entry.containsKey("evidence"),
                false);
        return new ScaleLine(text.showing((String) entry.get("evidence")), lines(entry.get("lines")));
    }

    private static LineKind kind(Map<String, Object> entry) {
        if (!entry.containsKey("max")) {
            return LineKind.SECTION;
        }
        return Boolean.TRUE.equals(entry.get("bonus")) ? LineKind.BONUS : LineKind.BASE;
    }

    private static Measure measure(Map<String, Object> entry) {
        Object levels = entry.get("levels");
        if (levels != null) {
            return Levels.parse(levels.toString());
        }
        return Boolean.TRUE.equals(entry.get("yes-no")) ? new YesNo() : new Range();
    }

    private static @Nullable Points points(@Nullable Object number) {
        return number == null ? null : Points.of(number.toString());
    }
}
