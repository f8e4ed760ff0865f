package vn.thidua.award;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.RuleViolation;

/**
 * What an authority decided on one nomination.
 *
 * @param number of the decision, or of the notice of a refusal
 * @param decision the decision made with the program; null where a paper says it
 */
public record Verdict(
        Outcome outcome,
        LocalDate decidedOn,
        @Nullable String number,
        String authority,
        @Nullable String reason,
        @Nullable Long decision) {

    /** Granted or refused. */
    public enum Outcome {
        GRANTED,
        REFUSED;

        /** Message key of the words. */
        public String key() {
            return "award.decision." + name();
        }
    }

    void requireWhole() {
        if (outcome == Outcome.GRANTED && number == null) {
            throw new RuleViolation("award.decision.numberMissing").at("number");
        }
        if (outcome == Outcome.REFUSED && reason == null) {
            throw new RuleViolation("award.decision.reasonMissing").at("reason");
        }
    }
}
