package vn.thidua.scalechange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.ScaleView;

/**
 * Two scales, line by line: what is new, retired, left out, written otherwise, or stands elsewhere.
 *
 * @param head what the scales say of themselves, where it differs
 * @param lines in the order of the newer scale; what it leaves out comes last
 * @param same how many lines stayed as they were
 */
record Comparison(ScaleView before, ScaleView after, List<Field> head, List<Line> lines, int same) {

    /** What became of a line. */
    enum Fate {
        ADDED("active"),
        RETIRED("danger"),
        DROPPED("danger"),
        CHANGED("waiting"),
        MOVED("muted");

        private final String tone;

        Fate(String tone) {
            this.tone = tone;
        }

        public String key() {
            return "scalechange.fate." + name();
        }

        public String tone() {
            return tone;
        }
    }

    /** One thing that differs; null where there is none on that side. */
    record Field(
            String labelKey,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * A line that did not stay as it was.
     *
     * @param reason why it was retired; null where it was not
     */
    record Line(
            Fate fate, String code, String text, @Nullable String reason, List<Field> fields) {}

    public boolean nothing() {
        return head.isEmpty() && lines.isEmpty();
    }
}
