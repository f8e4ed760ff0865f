package vn.thidua.criteria;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.measure.Range;
import vn.thidua.shared.Points;

/**
 * A scale that was published elsewhere, to start from.
 *
 * @param source where it was read
 * @param note what is known to be missing in it
 */
record ReferenceScale(
        String key, String title, String source, @Nullable String note, List<Line> lines) {

    /** One line with the lines in it. */
    record Line(
            String code,
            String text,
            LineKind line,
            @Nullable Points max,
            List<Line> lines) {

        CriterionText written() {
            return new CriterionText(code, text, null, line, max, new Range(), false, false);
        }
    }

    /** What its criteria add up to. */
    public Points sum() {
        return sum(lines);
    }

    private static Points sum(List<Line> lines) {
        return lines.stream()
                .map(line -> line.max() == null ? sum(line.lines()) : line.max())
                .reduce(Points.ZERO, Points::plus);
    }
}
