package vn.thidua.ballot;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.programme.RuleKey;
import vn.thidua.programme.RuleSet;
import vn.thidua.shared.Share;

/**
 * By what rule votes are counted: that of the vote at an assembly, else what the programme's rules say on one day. The product has no threshold of its own: what is not set is null.
 *
 * @param base of what votes are a percentage
 * @param threshold percentage a candidate needs
 * @param quorum percentage of those who may vote that must be present
 * @param selfVote may a unit vote for itself?
 */
@Embeddable
public record VoteRule(
        @Enumerated(EnumType.STRING) RuleKey.@Nullable Base base,
        @Nullable BigDecimal threshold,
        @Nullable BigDecimal quorum,
        @Nullable Boolean selfVote) {

    static VoteRule of(Ballot ballot, RuleSet rules) {
        return ballot.polledBy() == null ? of(rules) : ballot.polledBy();
    }

    private static VoteRule of(RuleSet rules) {
        return new VoteRule(
                rules.base(RuleKey.VOTE_BASE).orElse(null),
                rules.number(RuleKey.VOTE_THRESHOLD).orElse(null),
                rules.number(RuleKey.QUORUM).orElse(null),
                rules.flag(RuleKey.SELF_VOTE).orElse(null));
    }

    /** Message key of the base in words. */
    public String baseKey() {
        return "ballot.base." + base;
    }

    /** Message key of the sentence on units that vote for themselves. */
    public String selfVoteKey() {
        return "ballot.selfVote." + selfVote;
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

    /** Do these votes reach the threshold? Null where no threshold is set. */
    @Nullable
    Boolean isReached(Share votes) {
        return threshold == null ? null : votes.reaches(threshold);
    }

    /** Were enough people there? Null where no quorum is set or a figure is not known. */
    @Nullable
    Boolean isQuorate(Counts counts) {
        return quorum == null || counts.present() == null || counts.eligible() == null
                ? null
                : new Share(counts.present(), counts.eligible()).reaches(quorum);
    }
}
