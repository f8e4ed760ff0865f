package vn.thidua.award;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;

/** A decision as it is typed. The version is -1 where none was recorded before. */
record DecisionForm(
        @Nullable Long version,
        @NotNull AwardDecision.@Nullable Outcome outcome,
        @NotNull @Nullable LocalDate decidedOn,
        @Size(max = 60) @Nullable String number,
        @NotBlank @Size(max = 200) @Nullable String authority,
        @Size(max = 1000) @Nullable String reason) {

    static DecisionForm of(Nomination nomination) {
        AwardDecision decision = nomination.decision();
        if (decision == null) {
            String authority = nomination.proposal().award().authority();
            return new DecisionForm(ReviewForm.NOTHING_YET, null, null, null, authority, null);
        }
        AwardDecision.Facts facts = decision.facts();
        return new DecisionForm(
                decision.version(),
                facts.outcome(),
                facts.decidedOn(),
                facts.number(),
                facts.authority(),
                facts.reason());
    }

    AwardDecision.Facts facts() {
        return new AwardDecision.Facts(
                Objects.requireNonNull(outcome),
                Objects.requireNonNull(decidedOn),
                Names.cleanOrNull(number),
                Names.clean(Objects.requireNonNull(authority)),
                Names.linesOrNull(reason));
    }
}
