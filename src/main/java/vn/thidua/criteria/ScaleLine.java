package vn.thidua.criteria;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Points;

/** A line of a scale that is still to be written, with the lines in it: from a published model, or from a workbook. */
public record ScaleLine(CriterionText text, List<ScaleLine> lines) {

    public ScaleLine {
        lines = List.copyOf(lines);
    }

    /** What its criteria add up to. */
    public static Points sum(List<ScaleLine> lines) {
        return lines.stream().map(ScaleLine::sum).reduce(Points.ZERO, Points::plus);
    }

    private Points sum() {
        Points max = text.max();
        return max == null ? sum(lines) : max;
    }

    /** Adds this line and those in it to a draft. */
    void addTo(Scale scale, @Nullable Criterion parent) {
        Criterion added = scale.add(text, parent);
        lines.forEach(line -> line.addTo(scale, added));
    }
}
