package vn.thidua.scorefile;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.SheetData;
import vn.thidua.shared.RuleViolation;

/**
 * A cell of the file that says something else than the sheet.
 *
 * @param line of the score sheet; null where the row is none any more
 * @param kind of the column
 * @param column message key of its heading
 * @param before what is kept now, as people write it
 * @param after what the file says
 * @param why it is refused; null where it is not
 * @param other who kept something else meanwhile; null where nobody did
 */
record Found(
        String address,
        String code,
        SheetData.@Nullable Line line,
        Column.Kind kind,
        String column,
        State state,
        String before,
        String after,
        @Nullable Why why,
        SheetData.@Nullable Entry other) {

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
