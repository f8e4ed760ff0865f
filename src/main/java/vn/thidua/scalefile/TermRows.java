package vn.thidua.scalefile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.ScaleTerms;
import vn.thidua.history.Wording;
import vn.thidua.shared.Names;
import vn.thidua.shared.Points;

/** What a scale says of itself as a whole, as rows below its lines: the name of each fact, and beside it the points. */
@Component
class TermRows {

    private static final String TOTAL = "criteria.total";
    private static final String INSIDE = "criteria.bonusInside";
    private static final String CAP = "criteria.bonusCap";
    private static final String STEP = "criteria.pointStep";

    private final Wording wording;

    TermRows(Wording wording) {
        this.wording = wording;
    }

    /** One of them is always there, so that who reads the rows in knows that the others are not left out by chance. */
    List<List<Object>> of(ScaleTerms terms) {
        return Stream.of(
                        row(TOTAL, terms.total()),
                        row(INSIDE, wording.of(terms.bonusInside())),
                        row(CAP, terms.bonusCap()),
                        row(STEP, terms.step()))
                .filter(row -> row.get(ScaleSheet.MAX) != null)
                .toList();
    }

    private List<Object> row(String fact, @Nullable Object value) {
        return Arrays.asList("", wording.of(fact), value);
    }

    /** Is this row such a fact, and no line? */
    boolean isFact(LineCells row) {
        return fact(row).isPresent();
    }

    /** What these rows say; null where none of them is such a fact. */
    @Nullable
    ScaleTerms read(List<LineCells> rows) {
        Map<String, LineCells> said = new HashMap<>();
        rows.forEach(row -> fact(row).ifPresent(fact -> said.put(fact, row)));
        return said.isEmpty()
                ? null
                : new ScaleTerms(
                        aboveZero(said.get(TOTAL), TOTAL),
                        yes(said.get(INSIDE)),
                        points(said.get(CAP)),
                        aboveZero(said.get(STEP), STEP));
    }

    private Optional<String> fact(LineCells row) {
        String text = Names.fold(row.cell(ScaleSheet.TEXT));
        return Stream.of(TOTAL, INSIDE, CAP, STEP)
                .filter(fact -> row.code().isEmpty() && text.equals(Names.fold(wording.of(fact))))
                .findFirst();
    }

    private static @Nullable Points points(@Nullable LineCells row) {
        return row == null ? null : row.max();
    }

    private static @Nullable Points aboveZero(@Nullable LineCells row, String fact) {
        Points points = points(row);
        if (row == null || !Points.ZERO.equals(points)) {
            return points;
        }
        row.check().error(ScaleSheet.MAX, fact + ".zero");
        return null;
    }

    private boolean yes(@Nullable LineCells row) {
        String said = row == null ? "" : Names.fold(row.cell(ScaleSheet.MAX));
        boolean yes = said.equals(Names.fold(wording.of(true)));
        if (row != null && !yes && !said.isEmpty() && !said.equals(Names.fold(wording.of(false)))) {
            row.check().error(ScaleSheet.MAX, "scalefile.yesNo");
        }
        return yes;
    }
}
