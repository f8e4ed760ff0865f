package vn.thidua.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The money that goes with an award: so many times the base salary of the day of the decision (decree 98/2023/NĐ-CP, article
 * 54). Computed, never typed; where one of the two is not known there is no amount.
 *
 * @param multiple so many times; null where no prize is known for this award, recipient and day
 * @param baseSalary đồng a month on the day; null where it is not known
 * @param verified false: the multiple was read in a weak source only
 */
public record Prize(@Nullable BigDecimal multiple, @Nullable Long baseSalary, boolean verified) {

    /** In đồng, or null. */
    public @Nullable Long amount() {
        return multiple == null || baseSalary == null
                ? null
                : multiple.multiply(BigDecimal.valueOf(baseSalary))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    /** Message key of what stands in place of an amount; null where there is one. */
    public @Nullable String missing() {
        return multiple == null ? "catalogue.prize.none" : baseSalary == null ? "catalogue.prize.noBaseSalary" : null;
    }
}
