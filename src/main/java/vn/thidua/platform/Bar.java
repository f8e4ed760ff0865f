package vn.thidua.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One bar of a chart drawn by the server.
 *
 * @param shown the value as people read it ("18,50")
 * @param max the value that fills the whole width; a larger value fills it too
 */
public record Bar(String label, String shown, BigDecimal value, BigDecimal max) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Share of the width, 0 to 100. */
    public BigDecimal percent() {
        return share(value, max);
    }

    /** How much of the whole is done, 0 to 100; nothing of nothing is 0. */
    static BigDecimal share(BigDecimal part, BigDecimal whole) {
        if (whole.signum() <= 0 || part.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP).min(HUNDRED);
    }
}
