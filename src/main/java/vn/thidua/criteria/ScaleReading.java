package vn.thidua.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Points;

/** Turns a scale into what other modules and pages see of it. */
final class ScaleReading {

    private ScaleReading() {}

    static ScaleView view(Scale scale) {
        List<CriterionView> lines = new ArrayList<>();
        addBelow(scale, null, 0, lines);
        return new ScaleView(
                new ScaleId(scale.id()), scale.edition(), scale.title(), scale.source(), scale.terms(), lines);
    }

    static EditionView edition(Scale scale) {
        return new EditionView(
                scale.owner(), view(scale), scale.status(), scale.publishedOn(), scale.frozenOn(), scale.reason());
    }

    private static void addBelow(Scale scale, @Nullable Criterion parent, int depth, List<CriterionView> lines) {
        for (Criterion line : scale.tree().below(parent)) {
            lines.add(line(scale, line, depth));
            addBelow(scale, line, depth + 1, lines);
        }
    }

    private static CriterionView line(Scale scale, Criterion line, int depth) {
        CriterionText written = line.written();
        Criterion parent = line.parent();
        return new CriterionView(
                line.id(),
                parent == null ? null : parent.id(),
                depth,
                written.code(),
                written.text(),
                written.guidance(),
                written.line(),
                written.line() == LineKind.SECTION ? sum(scale, line) : written.max(),
                written.measure(),
                written.evidenceRequired(),
                written.explanationRequired(),
                line.origin(),
                line.retiredReason());
    }

    /** A section counts its base criteria; one that only holds bonuses or penalties counts those. */
    private static @Nullable Points sum(Scale scale, Criterion section) {
        List<Criterion> leaves = new ArrayList<>();
        addLeaves(scale, section, leaves);
        boolean counted = leaves.stream().anyMatch(leaf -> leaf.line() == LineKind.BASE);
        return leaves.stream()
                .filter(leaf -> !counted || leaf.line() == LineKind.BASE)
                .map(Criterion::max)
                .filter(Objects::nonNull)
                .reduce(Points::plus)
                .orElse(null);
    }

    private static void addLeaves(Scale scale, Criterion section, List<Criterion> leaves) {
        for (Criterion line : scale.tree().below(section)) {
            if (line.line() == LineKind.SECTION) {
                addLeaves(scale, line, leaves);
            } else if (!line.retired()) {
                leaves.add(line);
            }
        }
    }
}
