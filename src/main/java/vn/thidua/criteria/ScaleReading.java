package vn.thidua.criteria;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Points;

/** Turns a scale into what other modules and pages see of it. */
final class ScaleReading {

    private ScaleReading() {}

    static ScaleView view(Scale scale) {
        List<CriterionView> lines = new ArrayList<>();
        addBelow(scale, null, 0, lines);
        return new ScaleView(new ScaleId(scale.id()), scale.edition(), scale.title(), scale.source(), lines);
    }

    private static void addBelow(Scale scale, @Nullable Criterion parent, int depth, List<CriterionView> lines) {
        for (Criterion line : scale.below(parent)) {
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
                written.line() == LineKind.SECTION ? baseOf(scale, line) : written.max(),
                written.evidenceRequired());
    }

    private static Points baseOf(Scale scale, Criterion section) {
        Points sum = Points.ZERO;
        for (Criterion line : scale.below(section)) {
            Points part = line.line() == LineKind.SECTION ? baseOf(scale, line) : line.max();
            if (part != null && (line.line() == LineKind.SECTION || line.line() == LineKind.BASE)) {
                sum = sum.plus(part);
            }
        }
        return sum;
    }
}
