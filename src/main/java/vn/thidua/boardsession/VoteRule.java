package vn.thidua.boardsession;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.programme.RuleKey;
import vn.thidua.programme.RuleSet;

/**
 * What the rules of the programme ask of a vote on one day.
 *
 * @param threshold percentage a nomination needs; null: no rule, and none is assumed
 * @param base of what it is a percentage
 * @param conflictsCount are members with a conflict of interest part of that base? Where the programme does not say they are: all
 *     members are all that were appointed
 */
public record VoteRule(@Nullable BigDecimal threshold, RuleKey.@Nullable Base base, boolean conflictsCount) {

    public static VoteRule of(RuleSet rules) {
        return new VoteRule(
                rules.number(RuleKey.BOARD_THRESHOLD).orElse(null),
                rules.base(RuleKey.BOARD_BASE).orElse(null),
                rules.flag(RuleKey.BOARD_CONFLICTS_COUNT).orElse(true));
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
