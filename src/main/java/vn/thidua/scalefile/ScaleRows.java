package vn.thidua.scalefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.LineKind;
import vn.thidua.criteria.ScaleView;
import vn.thidua.history.Wording;
import vn.thidua.shared.Points;

/** A scale as rows of a workbook, in the order of {@link ScaleSheet}; its sums, which are passed over on reading, and what it says as a whole stand below. */
@Component
class ScaleRows {

    private final Wording wording;
    private final MeasureCell measures;
    private final TermRows terms;

    ScaleRows(Wording wording, MeasureCell measures, TermRows terms) {
        this.wording = wording;
        this.measures = measures;
        this.terms = terms;
    }

    List<List<Object>> of(ScaleView scale) {
        List<List<Object>> rows = new ArrayList<>();
        scale.criteria().forEach(line -> rows.add(row(line)));
        for (LineKind kind : List.of(LineKind.BASE, LineKind.BONUS, LineKind.PENALTY)) {
            Points sum = kind == LineKind.BONUS ? scale.mostBonus().orElse(Points.ZERO) : scale.sum(kind);
            if (!sum.equals(Points.ZERO)) {
                rows.add(Arrays.asList("", wording.of("criteria.sum." + kind), sum));
            }
        }
        rows.addAll(terms.of(scale.terms()));
        return rows;
    }

    private List<Object> row(CriterionView line) {
        return Arrays.asList(
                line.code(),
                line.text(),
                line.max(),
                line.guidance(),
                line.evidenceRequired() ? wording.of(true) : "",
                wording.of(line.line().key()),
                line.explanationRequired() ? wording.of(true) : "",
                line.section() ? "" : measures.write(line.measure()),
                line.depth() + 1);
    }
}
