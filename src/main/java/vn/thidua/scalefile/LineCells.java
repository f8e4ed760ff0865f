package vn.thidua.scalefile;

import static vn.thidua.scalefile.ScaleSheet.CODE;
import static vn.thidua.scalefile.ScaleSheet.DEPTH;
import static vn.thidua.scalefile.ScaleSheet.GUIDANCE;
import static vn.thidua.scalefile.ScaleSheet.MAX;
import static vn.thidua.scalefile.ScaleSheet.MEASURE;
import static vn.thidua.scalefile.ScaleSheet.TEXT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.measure.Levels;
import vn.thidua.shared.Names;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;
import vn.thidua.sheet.RowCheck;
import vn.thidua.sheet.SheetRow;

/** The cells of one line as they stand in the file; a merged cell may go on in rows below. */
final class LineCells {

    /** A number, and "điểm" or "đ" behind it. */
    private static final String NUMBER = "(\\d{1,4}(?:[.,]\\d{1,2})?)\\s*\\p{L}{0,4}";

    private static final Pattern POINTS = Pattern.compile("-?\\s*" + NUMBER);
    private static final Pattern LEVEL = Pattern.compile("[-–•+*]?\\s*" + NUMBER + "\\s*:\\s*(\\S.*)");

    /** "Tổng cộng", "Cộng mục I", "Tổng điểm (I + II)"; but not "Tổng kết …", "Công tác …". */
    private static final Pattern SUM = Pattern.compile(
            "(tong|cong)( cong| so)?((( cac)? (muc|phan|nhom|tieu chi|noi dung)|\\s*[:(+=.]| [ivx\\d]+\\b).*| diem\\b.*)?"
                    + "|maximum (total|bonus|penalty)|(total|sum)\\b.*");

    private final SheetRow row;
    private final RowCheck check;
    private final List<String> guidance = new ArrayList<>();

    LineCells(SheetRow row) {
        this.row = row;
        // officials add up a section by a formula; what a section has is not read but added up again
        List<Integer> formulas = row.formulas().stream().filter(at -> at != MAX).toList();
        this.check = new RowCheck(new SheetRow(row.number(), row.cells(), row.letters(), formulas));
        guidance.addAll(cell(GUIDANCE).lines().toList());
    }

    RowCheck check() {
        return check;
    }

    String cell(int column) {
        return row.cells().get(column);
    }

    String code() {
        return cell(CODE);
    }

    /** A row of sums, as stands below most scales; its words may begin in the first column, over merged cells. */
    boolean isSum() {
        String words = code().isEmpty() ? cell(TEXT) : cell(TEXT).isEmpty() ? code() : "";
        return SUM.matcher(Names.fold(words)).matches();
    }

    /** A row that only goes on with the conditions of the line above it. */
    boolean goesOn() {
        return code().isEmpty() && cell(TEXT).isEmpty() && !cell(GUIDANCE).isEmpty();
    }

    void goOn(LineCells below) {
        String max = below.cell(MAX);
        String condition = below.cell(GUIDANCE);
        guidance.add(max.isEmpty() || LEVEL.matcher(condition).matches() ? condition : max + ": " + condition);
    }

    /** Where the points of the line are said, or could be where the file has no column for them. */
    int pointsAt() {
        return Stream.of(MAX, GUIDANCE, TEXT)
                .filter(column -> !row.letters().get(column).isEmpty())
                .findFirst()
                .orElse(TEXT);
    }

    /** Does the file have a column for the most points of each line? */
    boolean hasPointsColumn() {
        return pointsAt() == MAX;
    }

    /**
     * The most that its conditions give, which is its maximum where none is written beside it; null where they give nothing,
     * or where the file says itself how the points come about.
     */
    @Nullable
    Points mostOfConditions() {
        return cell(MAX).isEmpty() && cell(MEASURE).isEmpty()
                ? guidance.stream()
                        .map(LEVEL::matcher)
                        .filter(Matcher::matches)
                        .map(level -> Points.parse(level.group(1)))
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    /** The points that are written; null where the cell is empty or was pointed out. */
    @Nullable
    Points max() {
        Matcher points = POINTS.matcher(cell(MAX));
        if (cell(MAX).isEmpty()) {
            return null;
        }
        if (!points.matches()) {
            check.error(MAX, "scalefile.max.unread", cell(MAX));
            return null;
        }
        return Points.parse(points.group(1));
    }

    /** The points stand there as something that is taken off. */
    boolean negative() {
        return cell(MAX).startsWith("-");
    }

    boolean hasFormula() {
        return row.formulas().contains(MAX);
    }

    /** The conditions with their points, where at least two lines are such; null where they are not. */
    @Nullable
    Levels levels() {
        List<String> lines = guidance.stream()
                .map(LEVEL::matcher)
                .filter(Matcher::matches)
                .map(level -> level.group(1) + ": " + level.group(2))
                .toList();
        if (lines.size() < 2) {
            return null;
        }
        try {
            return Levels.parse(String.join("\n", lines));
        } catch (RuleViolation twice) {
            check.warn(GUIDANCE, "scalefile.levels.unread");
            return null;
        }
    }

    /** What is said of the scoring, without the lines that were read as levels. */
    String guidance(boolean withoutLevels) {
        return String.join(
                "\n",
                guidance.stream()
                        .filter(line -> !withoutLevels || !LEVEL.matcher(line).matches())
                        .toList());
    }

    /** How deep the line says it stands, 0 at the top; null where it says nothing. */
    @Nullable
    Integer depth() {
        if (cell(DEPTH).isEmpty()) {
            return null;
        }
        if (!cell(DEPTH).matches("[1-9]\\d?")) {
            check.error(DEPTH, "scalefile.depth.unread");
            return null;
        }
        return Integer.parseInt(cell(DEPTH)) - 1;
    }
}
