package vn.thidua.award;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.RuleViolation;

/** What an authority decided on one nomination, with the number and date of its paper. */
@Entity
@Table(name = "award_decision")
class AwardDecision {

    /** Granted or refused. */
    enum Outcome {
        GRANTED,
        REFUSED;

        /** Message key of the words. */
        public String key() {
            return "award.decision." + name();
        }
    }

    /** The decision as facts; the number is that of the decision, or of the notice of a refusal. */
    record Facts(
            Outcome outcome,
            LocalDate decidedOn,
            @Nullable String number,
            String authority,
            @Nullable String reason) {

        void requireWhole() {
            if (outcome == Outcome.GRANTED && number == null) {
                throw new RuleViolation("award.decision.numberMissing").at("number");
            }
            if (outcome == Outcome.REFUSED && reason == null) {
                throw new RuleViolation("award.decision.reasonMissing").at("reason");
            }
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "nomination_id")
    private @Nullable Nomination nomination;

    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.REFUSED;

    private LocalDate decidedOn = LocalDate.EPOCH;
    private @Nullable String number;
    private String authority = "";
    private @Nullable String reason;

    AwardDecision() {}

    AwardDecision(Nomination nomination) {
        this.nomination = nomination;
    }

    void take(Facts facts) {
        facts.requireWhole();
        outcome = facts.outcome();
        decidedOn = facts.decidedOn();
        number = facts.number();
        authority = facts.authority();
        reason = facts.reason();
    }

    Facts facts() {
        return new Facts(outcome, decidedOn, number, authority, reason);
    }

    long version() {
        return version;
    }
}
