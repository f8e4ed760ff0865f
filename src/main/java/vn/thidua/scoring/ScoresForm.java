package vn.thidua.scoring;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.ScoreEntry.Given;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/** The typed cells of a sheet, by line id. Points stay text, so that a wrong cell is shown again as it was typed. */
record ScoresForm(@Nullable Map<String, Cell> lines) {

    private static final int LONGEST_REASON = 2000;

    /**
     * One line's cells.
     *
     * @param version of the entry that was seen; null where there was none
     */
    record Cell(
            @Nullable String points,
            @Nullable String reason,
            @Nullable Long version) {

        /** What was typed, once {@link #fault} has nothing to say. */
        Given given() {
            return new Given(points == null ? null : Points.parse(points), reason);
        }

        /** Why this cannot be read, told beside the field of this line. */
        Optional<RuleViolation> fault(long line) {
            if (reason != null && reason.length() > LONGEST_REASON) {
                return Optional.of(
                        new RuleViolation("scoring.reason.tooLong", LONGEST_REASON).at(field(line, "reason")));
            }
            try {
                given();
                return Optional.empty();
            } catch (IllegalArgumentException notPoints) {
                return Optional.of(new RuleViolation("typeMismatch.vn.thidua.shared.Points").at(field(line, "points")));
            }
        }
    }

    Map<String, Cell> cells() {
        return lines == null ? Map.of() : lines;
    }

    /** Only this line of the form, as an autosave sends it. */
    ScoresForm only(long line) {
        Cell cell = cells().get(Long.toString(line));
        return new ScoresForm(cell == null ? Map.of() : Map.of(Long.toString(line), cell));
    }

    /** Does this field belong to a line of the form? */
    boolean shows(@Nullable String field) {
        return field != null && cells().keySet().stream().anyMatch(line -> field.startsWith("lines[" + line + "]"));
    }

    static String field(long line, String part) {
        return "lines[" + line + "]." + part;
    }
}
