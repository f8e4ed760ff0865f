package vn.thidua.scorefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.ClusterKind;
import vn.thidua.criteria.CriterionView;
import vn.thidua.criteria.ScaleView;
import vn.thidua.scorefile.Column.Kind;
import vn.thidua.scoring.LineRule;
import vn.thidua.scoring.SheetData;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.Points;

/**
 * Where everything stands in the file of a sheet, and what. What is written and what is read back go by the same plan.
 *
 * @param stage at which the file is filled in
 * @param head title, scale and year above the table
 */
record Plan(SheetData sheet, Stage stage, ClusterKind kind, Head head, List<Column> columns, List<Row> rows) {

    /** Excel's number of the row with the headings; the lines come below. */
    static final int HEADINGS = 4;

    /** What stands above the table. */
    record Head(String unit, String scale, int year) {}

    /**
     * A section or a line.
     *
     * @param number Excel's number of the row
     * @param line null for a section
     * @param counted the rows a section adds up
     */
    record Row(int number, CriterionView criterion, SheetData.@Nullable Line line, List<Integer> counted) {

        /** Is anything typed here? */
        boolean isEntered() {
            return line != null && line.rule().isEntered();
        }

        boolean takesQuantity() {
            return isEntered() && line != null && line.rule().measure().takesQuantity();
        }
    }

    static Plan of(SheetData sheet, ScaleView scale, Stage stage, ClusterKind kind, Head head) {
        return new Plan(sheet, stage, kind, head, columns(sheet, stage), rows(sheet, scale));
    }

    private static List<Column> columns(SheetData sheet, Stage stage) {
        List<LineRule> rules = sheet.lines().stream().map(SheetData.Line::rule).toList();
        List<Column> columns = new ArrayList<>(
                List.of(Column.of(Kind.CODE), Column.of(Kind.TEXT), Column.of(Kind.HOW), Column.of(Kind.MAX)));
        if (rules.stream().anyMatch(rule -> rule.target() != null)) {
            columns.add(Column.of(Kind.TARGET));
        }
        Stream.of(Stage.SELF, Stage.PEER, Stage.HEAD)
                .filter(earlier -> earlier.compareTo(stage) < 0 && (earlier == Stage.SELF || sheet.has(earlier)))
                .forEach(earlier -> columns.addAll(
                        List.of(new Column(Kind.EARLIER_POINTS, earlier), new Column(Kind.EARLIER_REASON, earlier))));
        if (rules.stream().anyMatch(rule -> rule.isEntered() && rule.measure().takesQuantity())) {
            columns.add(new Column(Kind.QUANTITY, stage));
        }
        columns.add(new Column(Kind.POINTS, stage));
        columns.add(new Column(Kind.REASON, stage));
        return List.copyOf(columns);
    }

    private static List<Row> rows(SheetData sheet, ScaleView scale) {
        List<Row> rows = new ArrayList<>();
        for (CriterionView criterion : scale.criteria()) {
            SheetData.Line line = sheet.lines().stream()
                    .filter(own -> own.criterion() == criterion.id())
                    .findFirst()
                    .orElse(null);
            if (criterion.section() || line != null) {
                rows.add(new Row(HEADINGS + 1 + rows.size(), criterion, line, List.of()));
            }
        }
        return rows.stream()
                .map(row -> row.line() != null ? row : section(row, scale, rows))
                .toList();
    }

    private static Row section(Row row, ScaleView scale, List<Row> rows) {
        var inside = scale.countedWithin(row.criterion().id());
        List<Integer> counted = rows.stream()
                .filter(other -> other.line() != null
                        && other.line().applies()
                        && inside.contains(other.criterion().id()))
                .map(Row::number)
                .toList();
        return new Row(row.number(), row.criterion(), null, counted);
    }

    /** The rows in which something is typed. */
    List<Row> entered() {
        return rows.stream().filter(Row::isEntered).toList();
    }

    /** The column in which a line's number is typed. */
    Column typedIn(Row row) {
        return new Column(row.takesQuantity() ? Kind.QUANTITY : Kind.POINTS, stage);
    }

    Column reasons() {
        return new Column(Kind.REASON, stage);
    }

    /** Is something typed into this cell? All others are locked. */
    boolean isInput(Row row, Column column) {
        return row.isEntered() && (column.equals(typedIn(row)) || column.equals(reasons()));
    }

    boolean isFormula(Row row, Column column) {
        return column.kind() == Kind.POINTS && !isInput(row, column) && (row.line() == null || row.takesQuantity());
    }

    /** The row Excel numbers so; null outside the lines. */
    @Nullable
    Row row(int number) {
        int at = number - HEADINGS - 1;
        return at >= 0 && at < rows.size() ? rows.get(at) : null;
    }

    /** The column at an index; null beside the table. */
    @Nullable
    Column column(int at) {
        return at < columns.size() ? columns.get(at) : null;
    }

    /** The letter of a column. */
    String letter(Column column) {
        return CellReference.convertNumToColString(columns.indexOf(column));
    }

    /** The address of a cell, such as "E7". */
    String address(Row row, Column column) {
        return letter(column) + row.number();
    }

    int lastRow() {
        return HEADINGS + rows.size();
    }

    /** What a locked cell that is no formula holds: a text or a number; null where nothing. */
    @Nullable
    Object fixed(Row row, Column column) {
        SheetData.Line line = row.line();
        return switch (column.kind()) {
            case CODE -> row.criterion().code();
            case TEXT -> row.criterion().text();
            case MAX -> number(row.criterion().max());
            case TARGET -> line == null ? null : line.rule().target();
            case EARLIER_POINTS -> line == null ? null : number(line.points(stageOf(column)));
            case EARLIER_REASON ->
                line == null
                        ? null
                        : line.entry(stageOf(column))
                                .map(SheetData.Entry::reason)
                                .orElse(null);
            case POINTS -> line == null ? null : number(line.points(stageOf(column)));
            default -> null;
        };
    }

    private Stage stageOf(Column column) {
        return Optional.ofNullable(column.of()).orElse(stage);
    }

    private static @Nullable BigDecimal number(@Nullable Points points) {
        return points == null ? null : points.value();
    }
}
