package vn.thidua.poll;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.ballot.Votes;
import vn.thidua.programme.RuleKey;
import vn.thidua.programme.RuleSet;
import vn.thidua.shared.RuleViolation;

/** The rule of a poll as it is typed. */
record RuleForm(
        @Nullable Long version,
        @NotNull @Nullable PollWay way,
        @NotNull PollRule.@Nullable Form form,
        @NotNull @Min(1) @Max(188) @Nullable Integer seats,
        @Nullable BigDecimal threshold,
        @NotNull RuleKey.@Nullable Base base,
        @Nullable Boolean selfVote,
        @NotNull @Min(1) @Max(9) @Nullable Integer mostRounds,
        @Nullable Boolean replaceable) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int USUAL_ROUNDS = 2;

    /** What the programme's rules say, and for what they do not say nothing is chosen but the plainest. */
    static RuleForm suggested(Votes.Question question, RuleSet rules) {
        int seats = question.seats() == null ? 1 : question.seats();
        return new RuleForm(
                0L,
                PollWay.PAPER,
                question.candidates().size() > seats ? PollRule.Form.CHOOSE : PollRule.Form.YES_NO,
                seats,
                rules.number(RuleKey.VOTE_THRESHOLD).orElse(null),
                rules.base(RuleKey.VOTE_BASE).orElse(null),
                rules.flag(RuleKey.SELF_VOTE).orElse(true),
                Math.max(USUAL_ROUNDS, question.round()),
                false);
    }

    static RuleForm of(PollRule rule, long version) {
        return new RuleForm(
                version,
                rule.way(),
                rule.form(),
                rule.seats(),
                rule.threshold(),
                rule.base(),
                rule.selfVote(),
                rule.mostRounds(),
                rule.replaceable());
    }

    /** The rule, after the form was found complete. @throws RuleViolation a threshold that is no percentage */
    PollRule rule() {
        if (threshold != null
                && (threshold.signum() <= 0 || threshold.compareTo(HUNDRED) > 0 || threshold.scale() > 2)) {
            throw new RuleViolation("poll.threshold.noPercent").at("threshold");
        }
        return new PollRule(
                Objects.requireNonNull(way),
                Objects.requireNonNull(form),
                Objects.requireNonNull(seats),
                threshold,
                Objects.requireNonNull(base),
                Boolean.TRUE.equals(selfVote),
                Objects.requireNonNull(mostRounds),
                Boolean.TRUE.equals(replaceable) && way == PollWay.BOX);
    }
}
