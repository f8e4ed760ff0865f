package vn.thidua.measure;

import java.math.BigDecimal;
import java.util.List;
import vn.thidua.platform.Choices;
import vn.thidua.shared.Points;

/**
 * Points with the way they came about, so that anybody can reckon them again.
 *
 * @param expression what is reckoned, as written on paper: "10 × 18 / 20"
 * @param value what it gives before the cuts, to six decimals
 * @param cuts what was then done to it, in order
 */
public record Reckoned(Points points, String expression, BigDecimal value, List<Cut> cuts) {

    /** A rule that changes what was reckoned. */
    public enum Rule {
        /** Below so many percent of the target there are no points. */
        NOTHING_BELOW,
        /** Never more than this. */
        AT_MOST,
        /** To the nearest multiple of this. */
        TO_NEAREST,
        /** Down to a multiple of this. */
        DOWN_TO,
        /** Up to a multiple of this. */
        UP_TO
    }

    /**
     * A rule that cut.
     *
     * @param amount the percent, the maximum or the step
     * @param result what is left
     */
    public record Cut(Rule rule, BigDecimal amount, BigDecimal result) {

        /** Message key of the sentence. */
        public String key() {
            return "measure.cut." + rule;
        }
    }

    /** The whole of it as one sentence: "20 × 9 / 20 = 9; dưới 50 % chỉ tiêu: 0 điểm → 0". */
    public String told(Choices words) {
        StringBuilder told = new StringBuilder(expression).append(" = ").append(Points.written(value));
        for (Cut cut : cuts) {
            told.append("; ").append(words.text(cut.key(), Points.written(cut.amount())));
            told.append(" → ").append(Points.written(cut.result()));
        }
        return told.toString();
    }

    /** Was anything reckoned, or are these points as they were given? */
    public boolean reckoned() {
        return expression.contains("×") || !cuts.isEmpty();
    }
}
