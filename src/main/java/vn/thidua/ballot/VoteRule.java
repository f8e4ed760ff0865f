package vn.thidua.ballot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.programme.RuleKey;
import vn.thidua.programme.RuleSet;

/**
 * What the programme's rules say about votes on one day. The product has no threshold of its own: what is not set is null.
 *
 * @param base of what votes are a percentage
 * @param threshold percentage a candidate needs
 * @param quorum percentage of those who may vote that must be present
 */
record VoteRule(
        @Nullable Base base,
        @Nullable BigDecimal threshold,
        @Nullable BigDecimal quorum) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of what votes are a percentage. */
    enum Base {
        ALL_MEMBERS,
        PRESENT,
        ISSUED,
        RETURNED,
        VALID;

        /** Message key of the base in words. */
        public String key() {
            return "ballot.base." + name();
        }
    }

    static VoteRule of(RuleSet rules) {
        return new VoteRule(
                rules.text(RuleKey.VOTE_BASE).map(Base::valueOf).orElse(null),
                rules.number(RuleKey.VOTE_THRESHOLD).orElse(null),
                rules.number(RuleKey.QUORUM).orElse(null));
    }

    /** The number the base stands for in this vote; empty where no base is set or the number is not known. */
    Optional<Integer> baseOf(Counts counts) {
        if (base == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (base) {
                    case ALL_MEMBERS -> counts.eligible();
                    case PRESENT -> counts.present();
                    case ISSUED -> counts.issued();
                    case RETURNED -> counts.returned();
                    case VALID -> counts.valid();
                });
    }

    /** Did so many of so many reach the threshold? Compared exactly, not as rounded. Null where no threshold is set. */
    @Nullable
    Boolean isReached(int votes, int of) {
        return threshold == null ? null : reaches(votes, of, threshold);
    }

    /** Were enough people there? Null where no quorum is set or a figure is not known. */
    @Nullable
    Boolean isQuorate(Counts counts) {
        return quorum == null || counts.present() == null || counts.eligible() == null
                ? null
                : reaches(counts.present(), counts.eligible(), quorum);
    }

    /** Percentage with one decimal; of nothing it is 0. */
    static BigDecimal percent(int votes, int of) {
        return of == 0
                ? BigDecimal.ZERO
                : HUNDRED.multiply(BigDecimal.valueOf(votes)).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }

    private static boolean reaches(int votes, int of, BigDecimal percentage) {
        return HUNDRED.multiply(BigDecimal.valueOf(votes)).compareTo(percentage.multiply(BigDecimal.valueOf(of))) >= 0;
    }
}
