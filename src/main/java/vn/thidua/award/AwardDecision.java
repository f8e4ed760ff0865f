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

/** What an authority decided on one nomination, with the number and date of its paper. */
@Entity
@Table(name = "award_decision")
class AwardDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "nomination_id")
    private @Nullable Nomination nomination;

    @Enumerated(EnumType.STRING)
    private Verdict.Outcome outcome = Verdict.Outcome.REFUSED;

    private LocalDate decidedOn = LocalDate.EPOCH;
    private @Nullable String number;
    private String authority = "";
    private @Nullable String reason;
    private @Nullable Long decisionId;

    AwardDecision() {}

    AwardDecision(Nomination nomination, Verdict facts) {
        facts.requireWhole();
        this.nomination = nomination;
        outcome = facts.outcome();
        decidedOn = facts.decidedOn();
        number = facts.number();
        authority = facts.authority();
        reason = facts.reason();
        decisionId = facts.decision();
    }
}
