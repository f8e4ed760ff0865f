package vn.thidua.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.ScoreEntry.Given;
import vn.thidua.shared.Names;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/**
 * The typed cells of a sheet, by line id. Numbers stay text, so that a wrong cell is shown again as it was typed.
 *
 * @param common one reason for all small differences that have none of their own
 */
public record ScoresForm(
        @Nullable Map<String, Cell> lines, @Nullable String common) {

    private static final int LONGEST_REASON = 2000;
    private static final Pattern QUANTITY = Pattern.compile("\\d{1,12}([.,]\\d{1,2})?");

    /**
     * One line's cells.
     *
     * @param points the points, or the quantity they come from
     * @param version of the entry that was seen; null where there was none
     */
    public record Cell(
            @Nullable String points,
            @Nullable String reason,
            @Nullable Long version) {

        /** What was typed, once {@link #fault} has nothing to say. */
        Given given(LineRule rule) {
            return rule.given(entered(rule), reason);
        }

        /** Is it what is stored? */
        public boolean says(LineRule rule, SheetData.Entry stored) {
            return given(rule).saysAs(stored.quantity(), stored.points(), stored.reason());
        }

        /** Why this cannot be taken, told beside the field of this line. */
        public Optional<RuleViolation> fault(long line, LineRule rule) {
            if (reason != null && reason.length() > LONGEST_REASON) {
                return Optional.of(
                        new RuleViolation("scoring.reason.tooLong", LONGEST_REASON).at(field(line, "reason")));
            }
            try {
                BigDecimal entered = entered(rule);
                return entered == null
                        ? Optional.empty()
                        : rule.fault(entered).map(fault -> fault.at(field(line, "points")));
            } catch (IllegalArgumentException noNumber) {
                String key = rule.measure().takesQuantity()
                        ? "scoring.quantity.wrong"
                        : "typeMismatch.vn.thidua.shared.Points";
                return Optional.of(new RuleViolation(key).at(field(line, "points")));
            }
        }

        private @Nullable BigDecimal entered(LineRule rule) {
            String typed = Names.cleanOrNull(points);
            if (typed == null) {
                return null;
            }
            if (!rule.measure().takesQuantity()) {
                return Points.parse(typed).value();
            }
            if (!QUANTITY.matcher(typed).matches()) {
                throw new IllegalArgumentException("no quantity: " + typed);
            }
            return new BigDecimal(typed.replace(',', '.'));
        }
    }

    /** Nothing typed yet. */
    public static ScoresForm empty() {
        return new ScoresForm(null, null);
    }

    Map<String, Cell> cells() {
        return lines == null ? Map.of() : lines;
    }

    /** What was typed into a line; null where it was not sent along. */
    public @Nullable Cell cell(long line) {
        return cells().get(Long.toString(line));
    }

    /** Was this line sent and no other? */
    public boolean isOnly(long line) {
        return cells().size() == 1 && cell(line) != null;
    }

    /** Only this line of the form, as an autosave sends it. */
    public ScoresForm only(long line) {
        Cell cell = cell(line);
        return new ScoresForm(cell == null ? Map.of() : Map.of(Long.toString(line), cell), null);
    }

    /** Does this field belong to a line of the form? */
    boolean shows(@Nullable String field) {
        return field != null && cells().keySet().stream().anyMatch(line -> stands(field, line));
    }

    /** Is this a field of that line? */
    public static boolean isOf(long line, @Nullable String field) {
        return field != null && stands(field, Long.toString(line));
    }

    private static boolean stands(String field, String line) {
        return field.startsWith("lines[" + line + "]");
    }

    /** The field of a line in which this part is typed. */
    public static String field(long line, String part) {
        return "lines[" + line + "]." + part;
    }
}
