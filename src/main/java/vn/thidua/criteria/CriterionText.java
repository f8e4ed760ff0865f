package vn.thidua.criteria;

import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;
import vn.thidua.shared.Points;

/** What stands in one line of a scale; texts are clean when they enter. */
record CriterionText(
        String code,
        String text,
        @Nullable String guidance,
        LineKind line,
        @Nullable Points max,
        boolean evidenceRequired) {

    CriterionText {
        code = Names.clean(code);
        text = Names.lines(text);
        guidance = Names.linesOrNull(guidance);
    }
}
