package vn.thidua.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Answer.Outcome;

/** One rule's answer about a nomination. A waiver stands beside it; the answer stays what it is. */
public record Judged(RuleRow row, Answer answer, @Nullable Waiver waiver) {

    /**
     * Somebody let the nomination pass in spite of a rule.
     *
     * @param by who decided so
     * @param number of the paper
     * @param revokedOn from this day on it lets nothing pass any more
     */
    public record Waiver(
            long id,
            Rule rule,
            String by,
            String reason,
            String number,
            LocalDate dated,
            @Nullable LocalDate revokedOn) {

        boolean stands() {
            return revokedOn == null;
        }
    }

    public Rule rule() {
        return row.rule();
    }

    public boolean passes() {
        return answer.passes();
    }

    /** Has somebody still to answer for it: neither met nor waived? A preference asks nobody. */
    public boolean open() {
        return !passes() && waiver == null && !rule().preference();
    }

    /** Is the nomination out by it? Not by a rule that nobody has verified: whether it holds is not known. */
    boolean refuses() {
        return open() && answer.outcome() == Outcome.FAIL && row.verified();
    }

    /** What is to be asked for it; null where the record answers by itself. */
    public ConductCheck.@Nullable Subject conduct() {
        return rule().conduct();
    }

    /** The same for those who may not know what is open against somebody. */
    Judged withoutConduct() {
        return rule().conduct() != null ? new Judged(row, Answer.unknown("eligibility.conduct.hidden"), null) : this;
    }
}
