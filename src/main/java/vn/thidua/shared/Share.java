package vn.thidua.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** So many of so many. */
public record Share(int part, int whole) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** In percent, with one decimal; of nothing it is 0. */
    public BigDecimal percent() {
        return whole == 0 ? BigDecimal.ZERO : hundredfold().divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    /** Is it so many percent, or more? Compared exactly, not as rounded. */
    public boolean reaches(BigDecimal percent) {
        return hundredfold().compareTo(percent.multiply(BigDecimal.valueOf(whole))) >= 0;
    }

    private BigDecimal hundredfold() {
        return HUNDRED.multiply(BigDecimal.valueOf(part));
    }
}
