package vn.thidua.minutes;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.RuleViolation;

/** On which day the printed paper was signed. */
record SignForm(@NotNull @Nullable LocalDate signedOn) {

    /** @throws RuleViolation a day before the meeting, or one that has not come */
    LocalDate day(LocalDate heldOn, LocalDate today) {
        if (signedOn == null || signedOn.isBefore(heldOn) || signedOn.isAfter(today)) {
            throw new RuleViolation("minutes.signedOn.outside").at("signedOn");
        }
        return signedOn;
    }
}
