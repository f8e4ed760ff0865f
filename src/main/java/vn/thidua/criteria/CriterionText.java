package vn.thidua.criteria;

import org.jspecify.annotations.Nullable;
import vn.thidua.measure.Measure;
import vn.thidua.measure.Range;
import vn.thidua.shared.Names;
import vn.thidua.shared.Points;

/** What stands in one line of a scale; texts are clean when they enter. */
record CriterionText(
        String code,
        String text,
        @Nullable String guidance,
        LineKind line,
        @Nullable Points max,
        Measure measure,
        boolean evidenceRequired,
        boolean explanationRequired) {

    CriterionText {
        code = Names.clean(code);
        text = Names.lines(text);
        guidance = Names.linesOrNull(guidance);
        measure = line == LineKind.SECTION ? new Range() : measure;
    }
}
