package vn.thidua.scorefile;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.SheetData;
import vn.thidua.shared.Names;

/**
 * What was typed for a line: the number, and the words beside it; empty where nothing.
 *
 * @param number as short as it can be said, with a decimal point; what is no number stays as it was typed
 */
record Typed(String number, String reason) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}([.,]\\d{1,2})?");

    /** Made last: the constructor reads the pattern. */
    static final Typed NOTHING = new Typed("", "");

    Typed {
        number = plain(Names.clean(number));
        reason = Names.lines(reason);
    }

    /** What is kept of a stage. */
    static Typed of(SheetData.@Nullable Entry entry) {
        if (entry == null) {
            return NOTHING;
        }
        BigDecimal points = entry.points() == null ? null : entry.points().value();
        BigDecimal number = entry.quantity() == null ? points : entry.quantity();
        return new Typed(number == null ? "" : number.toPlainString(), Objects.requireNonNullElse(entry.reason(), ""));
    }

    private static String plain(String typed) {
        return NUMBER.matcher(typed).matches()
                ? new BigDecimal(typed.replace(',', '.')).stripTrailingZeros().toPlainString()
                : typed;
    }

    /** The number as a number; null where there is none. */
    @Nullable
    BigDecimal value() {
        return NUMBER.matcher(number).matches() ? new BigDecimal(number) : null;
    }
}
