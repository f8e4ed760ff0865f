package vn.thidua.award;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.programme.RuleKey;
import vn.thidua.programme.RuleSet;
import vn.thidua.shared.Share;

/** What the programme's rules ask of a board's vote on one day; what is not set is null, the product has no threshold. */
public record BoardRule(
        RuleKey.@Nullable Base base, @Nullable BigDecimal threshold) {

    public static BoardRule of(RuleSet rules) {
        return new BoardRule(
                rules.base(RuleKey.BOARD_BASE).orElse(null),
                rules.number(RuleKey.BOARD_THRESHOLD).orElse(null));
    }

    /** Message key of the base in words. */
    public String baseKey() {
        return "award.base." + base;
    }

    /** The number the base stands for; null where no base is set or the number is not recorded. */
    public @Nullable Integer baseOf(Review review) {
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

    /** The votes for the nomination; null where they cannot be said to be a share of anything. */
    public @Nullable Share share(Review review) {
        Integer of = baseOf(review);
        return of == null || of == 0 || review.votesFor() == null ? null : new Share(review.votesFor(), of);
    }

    /** Did the votes reach the threshold? Null where it cannot be said. */
    public @Nullable Boolean isReached(@Nullable Share share) {
        return share == null || threshold == null ? null : share.reaches(threshold);
    }
}
