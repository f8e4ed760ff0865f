package vn.thidua.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.measure.Reckoned.Cut;
import vn.thidua.measure.Reckoned.Rule;
import vn.thidua.shared.Points;

/**
 * Reckons and writes down at once, so that what is shown is what was done. A fraction stays one until it is rounded: a third
 * of 10 three times is 10.
 *
 * @param whole what the expression gives
 * @param left what the cuts leave of it
 */
record Formula(String expression, Fraction whole, Fraction left, List<Cut> cuts) {

    private static final BigDecimal SMALLEST = new BigDecimal("0.01");
    private static final int SHOWN_DECIMALS = 6;

    record Fraction(BigDecimal over, BigDecimal under) {

        static Fraction of(BigDecimal number) {
            return new Fraction(number, BigDecimal.ONE);
        }

        boolean isAbove(BigDecimal number) {
            return over.compareTo(number.multiply(under)) > 0;
        }

        boolean is(BigDecimal number) {
            return over.compareTo(number.multiply(under)) == 0;
        }

        BigDecimal multipleOf(BigDecimal step, RoundingMode mode) {
            return over.divide(under.multiply(step), 0, mode).multiply(step);
        }

        BigDecimal decimals(int decimals, RoundingMode mode) {
            return over.divide(under, decimals, mode);
        }
    }

    static Formula of(BigDecimal number) {
        Fraction value = Fraction.of(number);
        return new Formula(Points.written(number), value, value, List.of());
    }

    Formula times(BigDecimal number) {
        return step(" × ", number, new Fraction(whole.over.multiply(number), whole.under));
    }

    Formula over(BigDecimal number) {
        return step(" / ", number, new Fraction(whole.over, whole.under.multiply(number)));
    }

    private Formula step(String operator, BigDecimal number, Fraction value) {
        return new Formula(expression + operator + Points.written(number), value, value, List.of());
    }

    Formula nothingBelow(BigDecimal percent) {
        return cut(Rule.NOTHING_BELOW, percent, BigDecimal.ZERO);
    }

    /** Cut at the maximum, where there is one. */
    Formula atMost(@Nullable Points max) {
        return max == null || !left.isAbove(max.value()) ? this : cut(Rule.AT_MOST, max.value(), max.value());
    }

    /** To a multiple of the step; of a hundredth where there is none. */
    Formula toStep(@Nullable BigDecimal step, Rounding rounding) {
        BigDecimal to = step == null ? SMALLEST : step;
        BigDecimal rounded = left.multipleOf(to, rounding.mode());
        return left.is(rounded) ? this : cut(rounding.rule(), to, rounded);
    }

    private Formula cut(Rule rule, BigDecimal amount, BigDecimal result) {
        List<Cut> more = new ArrayList<>(cuts);
        more.add(new Cut(rule, amount, result));
        return new Formula(expression, whole, Fraction.of(result), List.copyOf(more));
    }

    Reckoned reckoned() {
        BigDecimal value = whole.decimals(SHOWN_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return new Reckoned(new Points(left.decimals(2, RoundingMode.UNNECESSARY)), expression, value, cuts);
    }
}
