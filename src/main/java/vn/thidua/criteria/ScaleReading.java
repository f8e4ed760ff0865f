package vn.thidua.criteria;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Points;

/** Turns a scale into what other modules and pages see of it. */
final class ScaleReading {

    private final Map<Long, List<Criterion>> bySection;

    private ScaleReading(Scale scale) {
        bySection = scale.tree().bySection();
    }

    static ScaleView view(Scale scale) {
        List<CriterionView> lines =
                new ScaleReading(scale).linesBelow(Criterion.TOP, 0).toList();
        return new ScaleView(
                new ScaleId(scale.id()), scale.edition(), scale.title(), scale.source(), scale.terms(), lines);
    }

    static EditionView edition(Scale scale) {
        return new EditionView(
                scale.owner(), view(scale), scale.status(), scale.publishedOn(), scale.frozenOn(), scale.reason());
    }

    /** Each section followed by what stands in it. */
    private Stream<CriterionView> linesBelow(long section, int depth) {
        return bySection.getOrDefault(section, List.of()).stream()
                .flatMap(line -> Stream.concat(Stream.of(line(line, depth)), linesBelow(line.id(), depth + 1)));
    }

    private CriterionView line(Criterion line, int depth) {
        CriterionText written = line.written();
        return new CriterionView(
                line.id(),
                line.section() == Criterion.TOP ? null : line.section(),
                depth,
                written.code(),
                written.text(),
                written.guidance(),
                written.line(),
                written.line() == LineKind.SECTION ? sum(line) : written.max(),
                written.measure(),
                written.evidenceRequired(),
                written.explanationRequired(),
                line.origin(),
                line.retiredReason());
    }

    /** A section counts its base criteria; one that only holds bonuses or penalties counts those. */
    private @Nullable Points sum(Criterion section) {
        List<Criterion> leaves = leavesIn(section).toList();
        boolean counted = leaves.stream().anyMatch(leaf -> leaf.line() == LineKind.BASE);
        return leaves.stream()
                .filter(leaf -> !counted || leaf.line() == LineKind.BASE)
                .map(Criterion::max)
                .filter(Objects::nonNull)
                .reduce(Points::plus)
                .orElse(null);
    }

    private Stream<Criterion> leavesIn(Criterion section) {
        return bySection.getOrDefault(section.id(), List.of()).stream()
                .flatMap(line -> line.line() == LineKind.SECTION
                        ? leavesIn(line)
                        : Stream.of(line).filter(leaf -> !leaf.retired()));
    }
}
