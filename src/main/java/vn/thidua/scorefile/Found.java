package vn.thidua.scorefile;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.SheetData;
import vn.thidua.shared.RuleViolation;

/**
 * A cell of the file that says something else than the sheet.
 *
 * @param line of the score sheet; null where the cell is of none
 * @param words does the cell hold words? Else a number
 * @param column message key of its heading, or of where else it stands
 * @param before what is kept now, as people write it; null where the program reckons it
 * @param after what the file says
 * @param why it is refused; null where it is not
 * @param other who kept something else meanwhile; null where nobody did
 */
record Found(
        String address,
        String code,
        SheetData.@Nullable Line line,
        boolean words,
        String column,
        State state,
        @Nullable String before,
        String after,
        @Nullable Why why,
        SheetData.@Nullable Entry other) {

    /** Cells in the order they are read: row after row. */
    long place() {
        CellReference at = new CellReference(address);
        return at.getRow() * 1L * SpreadsheetVersion.EXCEL2007.getMaxColumns() + at.getCol();
    }

    /** What becomes of it. */
    enum State {
        /** Is taken over. */
        CHANGE,
        /** Was changed on the screen as well: somebody has to choose. */
        CONFLICT,
        /** Is not taken over. */
        REFUSED
    }

    /** A sentence: its message key and arguments. */
    record Why(String key, List<Object> args) {

        static Why of(String key, Object... args) {
            return new Why(key, List.of(args));
        }

        static Why of(RuleViolation violation) {
            return new Why(violation.key(), Arrays.asList(violation.args()));
        }

        /** For {@code #messages.msgWithParams}. */
        public Object[] arguments() {
            return args.toArray();
        }
    }
}
