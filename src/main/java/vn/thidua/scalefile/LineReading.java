package vn.thidua.scalefile;

import static vn.thidua.scalefile.ScaleSheet.CODE;
import static vn.thidua.scalefile.ScaleSheet.EVIDENCE;
import static vn.thidua.scalefile.ScaleSheet.EXPLANATION;
import static vn.thidua.scalefile.ScaleSheet.GUIDANCE;
import static vn.thidua.scalefile.ScaleSheet.KIND;
import static vn.thidua.scalefile.ScaleSheet.MAX;
import static vn.thidua.scalefile.ScaleSheet.MEASURE;
import static vn.thidua.scalefile.ScaleSheet.TEXT;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriterionText;
import vn.thidua.criteria.LineKind;
import vn.thidua.history.Wording;
import vn.thidua.measure.Levels;
import vn.thidua.measure.Measure;
import vn.thidua.measure.Range;
import vn.thidua.measure.YesNo;
import vn.thidua.platform.Choices;
import vn.thidua.shared.Names;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/** What one line of a workbook says; whatever is wrong with it, or was guessed, is noted at its cell. */
@Component
class LineReading {

    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_GUIDANCE = 2000;
    private static final Set<String> YES = Set.of("co", "x", "yes");
    private static final Set<String> NO = Set.of("", "khong", "no");
    private static final Set<String> YES_OR_NO = Set.of("co/khong", "co hoac khong", "dat/khong dat");

    private final Choices choices;
    private final Wording wording;
    private final MeasureCell measures;

    LineReading(Choices choices, Wording wording, MeasureCell measures) {
        this.choices = choices;
        this.wording = wording;
        this.measures = measures;
    }

    /**
     * The line as the scale takes it.
     *
     * @param section other lines stand in it
     * @param above the texts of the sections it stands in
     */
    CriterionText text(LineCells cells, boolean section, List<String> above) {
        Points max = section ? null : max(cells);
        LineKind kind = kind(cells, section, max, above);
        Measure measure = kind == LineKind.SECTION ? new Range() : measure(cells);
        boolean said = cells.cell(MEASURE).isEmpty();
        String guidance = cells.guidance(said && !(measure instanceof Range));
        if (guidance.length() > LONGEST_GUIDANCE) {
            cells.check().error(GUIDANCE, "sheet.long", LONGEST_GUIDANCE);
        }
        String evidence = cells.cell(EVIDENCE);
        boolean shown = !NO.contains(Names.fold(evidence));
        CriterionText text = new CriterionText(
                cells.check().required(CODE, LONGEST_CODE),
                cells.check().required(TEXT, LONGEST_TEXT),
                guidance,
                kind,
                kind == LineKind.SECTION ? null : max,
                measure,
                shown,
                yes(cells, EXPLANATION));
        check(cells, text);
        return shown && !YES.contains(Names.fold(evidence))
                ? text.showing(wording.of("scalefile.evidence.said", evidence))
                : text;
    }

    private static void check(LineCells cells, CriterionText text) {
        if (text.line() != LineKind.SECTION && cells.hasFormula()) {
            cells.check().error(MAX, "sheet.formula");
        }
        try {
            text.check();
        } catch (RuleViolation wrong) {
            Serializable[] args =
                    Arrays.stream(wrong.args()).map(String::valueOf).toArray(String[]::new);
            cells.check().error("max".equals(wrong.field()) ? cells.pointsAt() : MEASURE, wrong.key(), args);
        }
    }

    /** As the file says it; else by what the line holds and where it stands. */
    private LineKind kind(LineCells cells, boolean section, @Nullable Points max, List<String> above) {
        LineKind said = said(cells);
        if (said != null) {
            if (section && said != LineKind.SECTION) {
                cells.check().error(KIND, "scalefile.kind.section");
            }
            return said;
        }
        if (section || max == null) {
            if (!section) {
                noPoints(cells);
            }
            return LineKind.SECTION;
        }
        LineKind guessed = guess(cells, above);
        if (guessed != LineKind.BASE) {
            cells.check().warn(cells.pointsAt(), "scalefile.kind.guessed", wording.of(guessed.key()));
        }
        return guessed;
    }

    /** The points that are written, else the most that the conditions give, which is pointed out. */
    private @Nullable Points max(LineCells cells) {
        Points most = cells.mostOfConditions();
        if (most == null || said(cells) == LineKind.SECTION) {
            return cells.max();
        }
        cells.check().warn(cells.pointsAt(), "scalefile.max.ofLevels", most.toString());
        return most;
    }

    /** An empty cell beside filled ones is a heading's; where no line has such a cell, nothing is known of this one. */
    private static void noPoints(LineCells cells) {
        if (!cells.hasPointsColumn()) {
            cells.check().error(cells.pointsAt(), "scalefile.max.none");
        } else if (!cells.check().hasErrors()) {
            cells.check().warn(MAX, "scalefile.kind.noPoints");
        }
    }

    private @Nullable LineKind said(LineCells cells) {
        String typed = cells.cell(KIND);
        LineKind kind = choices.byName("criteria.line.", Arrays.asList(LineKind.values()))
                .get(Names.fold(typed));
        if (kind == null && !typed.isEmpty()) {
            cells.check().error(KIND, "scalefile.kind.unknown", typed);
        }
        return kind;
    }

    private static LineKind guess(LineCells cells, List<String> above) {
        String words = Names.fold(String.join(" ", above) + " " + cells.cell(TEXT));
        if (cells.negative() || words.contains("diem tru") || words.contains("tru diem")) {
            return LineKind.PENALTY;
        }
        boolean bonus = words.contains("diem thuong") || words.contains("thuong diem") || words.contains("diem cong");
        return bonus ? LineKind.BONUS : LineKind.BASE;
    }

    private Measure measure(LineCells cells) {
        String typed = cells.cell(MEASURE);
        try {
            if (!typed.isEmpty()) {
                return measures.read(typed);
            }
        } catch (RuleViolation wrong) {
            Serializable[] args =
                    Arrays.stream(wrong.args()).map(String::valueOf).toArray(String[]::new);
            cells.check().error(MEASURE, wrong.key(), args);
            return new Range();
        }
        Levels levels = cells.levels();
        if (levels == null && YES_OR_NO.contains(Names.fold(cells.cell(GUIDANCE)))) {
            return new YesNo();
        }
        return Objects.requireNonNullElseGet(levels, Range::new);
    }

    private static boolean yes(LineCells cells, int column) {
        String typed = Names.fold(cells.cell(column));
        if (!YES.contains(typed) && !NO.contains(typed)) {
            cells.check().error(column, "scalefile.yesNo");
        }
        return YES.contains(typed);
    }
}
