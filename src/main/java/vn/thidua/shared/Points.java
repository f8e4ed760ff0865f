package vn.thidua.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Points of a scale or a score, never negative, with at most two decimals. One entry as people type it is 0 to 9999.99;
 * only sums go beyond. Officials write both "18,5" and "18.5"; "1.000" is refused, since it may mean one or one thousand.
 */
public record Points(BigDecimal value) implements Comparable<Points> {

    /** With two decimals like all points: numbers of one scale are compared without reckoning. */
    private static final BigDecimal LIMIT = new BigDecimal("100000000.00");

    private static final Pattern WRITTEN = Pattern.compile("\\d{1,4}([.,]\\d{1,2})?");

    /** Made last: the constructor reads the limit. */
    public static final Points ZERO = new Points(BigDecimal.ZERO);

    public Points {
        value = value.setScale(2, RoundingMode.UNNECESSARY);
        if (value.signum() < 0 || value.compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("points out of range: " + value);
        }
    }

    public static Points of(String number) {
        return new Points(new BigDecimal(number));
    }

    /** Reads points as people type them, comma or dot; anything else is an {@link IllegalArgumentException}. */
    public static Points parse(String text) {
        String typed = Names.clean(text);
        if (!WRITTEN.matcher(typed).matches()) {
            throw new IllegalArgumentException("not points: " + typed);
        }
        return new Points(new BigDecimal(typed.replace(',', '.')));
    }

    public Points plus(Points other) {
        return new Points(value.add(other.value));
    }

    /** The difference, never below zero: a penalty cannot take more than there is. */
    public Points minus(Points other) {
        return new Points(value.subtract(other.value).max(BigDecimal.ZERO));
    }

    public boolean exceeds(Points other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }

    /** A number as written in Vietnamese, without needless zeros: {@code 18,5}. */
    public static String written(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',');
    }

    /** As {@link #written}. */
    @Override
    public String toString() {
        return written(value);
    }
}
