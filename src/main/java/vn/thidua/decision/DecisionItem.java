package vn.thidua.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.catalogue.Prize;
import vn.thidua.catalogue.RecipientKind;

/**
 * One nomination that a decision decides, with what became of it.
 *
 * @param kind null where the nomination does not say for whom it is
 * @param who whom it is for
 * @param unit that whom it is for belongs to, or is
 * @param awardId what holds of the award on the day of the decision; null where the catalogue does not know it
 * @param waits the board recommends it, and nobody has decided on it elsewhere
 * @param reviewedOn when the board said so
 * @param refusal why the authority does not grant it; null where it does
 * @param prize of a draft as it would be on its day, of an issued decision as it was frozen
 * @param granted what the register holds of it; null while the decision is a draft, and where it is refused
 */
public record DecisionItem(
        long nomination,
        int position,
        String award,
        @Nullable Long awardId,
        @Nullable RecipientKind kind,
        @Nullable String who,
        @Nullable String unit,
        @Nullable String achievement,
        @Nullable BigDecimal score,
        @Nullable Integer rank,
        boolean waits,
        @Nullable LocalDate reviewedOn,
        @Nullable String refusal,
        Prize prize,
        @Nullable Granted granted) {

    /** What became of it in the register. */
    public record Granted(
            long id, @Nullable LocalDate handedOn, @Nullable LocalDate revokedOn, boolean corrected) {}

    public boolean refused() {
        return refusal != null;
    }

    /** The unit beside a name; nothing where the unit itself is named, so that no paper says it twice. */
    public @Nullable String of() {
        return Objects.equals(who, unit) ? null : unit;
    }

    public String path() {
        return "/de-nghi/" + nomination;
    }

    /** Message key of what stands in place of an amount. */
    public @Nullable String noAmountKey() {
        return prize.missing();
    }
}
