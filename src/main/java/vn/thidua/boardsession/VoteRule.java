package vn.thidua.boardsession;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.programme.RuleKey;
import vn.thidua.programme.RuleSet;

/**
 * What the rules of the programme, or of the award, ask of a vote on one day.
 *
 * @param threshold percentage a nomination needs; null: no rule, and none is assumed
 * @param base of what it is a percentage
 * @param conflictsCount are members with a conflict of interest part of that base? Where the programme does not say they are: all
 *     members are all that were appointed
 * @param source of the rule, where it is one of the award; null: of the programme
 */
public record VoteRule(
        @Nullable BigDecimal threshold,
        RuleKey.@Nullable Base base,
        boolean conflictsCount,
        @Nullable String source) {

    public static VoteRule of(RuleSet rules) {
        return new VoteRule(
                rules.number(RuleKey.BOARD_THRESHOLD).orElse(null),
                rules.base(RuleKey.BOARD_BASE).orElse(null),
                rules.flag(RuleKey.BOARD_CONFLICTS_COUNT).orElse(true),
                null);
    }

    /** The share that the award asks, where it asks one, and for the rest what the programme says. */
    VoteRule overruledBy(@Nullable VoteRule ofAward) {
        return ofAward == null ? this : new VoteRule(ofAward.threshold, ofAward.base, conflictsCount, ofAward.source);
    }

    /** Message key of the base in words. */
    public String baseKey() {
        return "boardsession.base." + base;
    }

    /** Message key of how members with a conflict count. */
    public String conflictsKey() {
        return "boardsession.conflicts." + (conflictsCount ? "count" : "leftOut");
    }
}
