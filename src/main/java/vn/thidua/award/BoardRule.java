package vn.thidua.award;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.thidua.programme.RuleKey;
import vn.thidua.programme.RuleSet;

/** What the programme's rules ask of a board's vote on one day; what is not set is null, the product has no threshold. */
record BoardRule(@Nullable Base base, @Nullable BigDecimal threshold) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of what the votes for a nomination are a percentage. */
    enum Base {
        ALL_MEMBERS,
        PRESENT,
        ISSUED,
        RETURNED,
        VALID;

        /** Message key of the base in words. */
        public String key() {
            return "award.base." + name();
        }
    }

    static BoardRule of(RuleSet rules) {
        return new BoardRule(
                rules.text(RuleKey.BOARD_BASE).map(Base::valueOf).orElse(null),
                rules.number(RuleKey.BOARD_THRESHOLD).orElse(null));
    }

    /** The number the base stands for; null where no base is set or the number is not recorded. */
    @Nullable
    Integer baseOf(BoardReview.Facts review) {
        if (base == null) {
            return null;
        }
        return switch (base) {
            case ALL_MEMBERS -> review.members();
            case PRESENT -> review.present();
            case ISSUED, RETURNED -> null; // a board's papers are not recorded one by one
            case VALID ->
                review.votesFor() == null || review.votesAgainst() == null
                        ? null
                        : Integer.valueOf(review.votesFor() + review.votesAgainst());
        };
    }

    /** Percentage of votes for the nomination with one decimal; null where it cannot be said. */
    @Nullable
    BigDecimal percent(BoardReview.Facts review) {
        Integer of = baseOf(review);
        return of == null || of == 0 || review.votesFor() == null
                ? null
                : share(review.votesFor()).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }

    /** Did the votes reach the threshold? Compared exactly; null where it cannot be said. */
    @Nullable
    Boolean isReached(BoardReview.Facts review) {
        Integer of = baseOf(review);
        return of == null || threshold == null || review.votesFor() == null
                ? null
                : share(review.votesFor()).compareTo(threshold.multiply(BigDecimal.valueOf(of))) >= 0;
    }

    private static BigDecimal share(int votes) {
        return HUNDRED.multiply(BigDecimal.valueOf(votes));
    }
}
