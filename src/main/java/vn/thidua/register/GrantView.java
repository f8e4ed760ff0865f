package vn.thidua.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.catalogue.Prize;
import vn.thidua.catalogue.RecipientKind;
import vn.thidua.decision.GrantField;
import vn.thidua.shared.PaperCode;
import vn.thidua.shared.UnitId;

/**
 * One award in the register, as it reads now.
 *
 * @param decision null where it was entered from a paper
 * @param who whom it was given to
 * @param of the unit a person, work or named collective belongs to
 */
record GrantView(
        long id,
        UnitId organiser,
        long version,
        @Nullable Long decision,
        @Nullable Long nomination,
        RecipientKind kind,
        String who,
        @Nullable Long unitId,
        @Nullable String unit,
        String award,
        String authority,
        int year,
        @Nullable String achievement,
        String number,
        LocalDate decidedOn,
        @Nullable BigDecimal multiple,
        @Nullable Long baseSalary,
        @Nullable Long amount,
        @Nullable String code,
        @Nullable LocalDate handedOn,
        @Nullable String handedNote,
        @Nullable LocalDate revokedOn,
        boolean corrected,
        boolean demo) {

    /**
     * A later decision on it.
     *
     * @param field null where it revokes
     */
    record Change(
            String number,
            LocalDate decidedOn,
            String reason,
            @Nullable GrantField field,
            @Nullable String before,
            @Nullable String after,
            @Nullable Long moneyBack,
            @Nullable LocalDate returnedOn) {

        public boolean owesMoney() {
            return moneyBack != null && returnedOn == null;
        }
    }

    public String path() {
        return "/don-vi/" + organiser + "/so-khen-thuong/" + id;
    }

    public String decisionPath() {
        return "/don-vi/" + organiser + "/quyet-dinh/" + decision;
    }

    /** The unit beside a name; nothing where the unit itself was given the award. */
    public @Nullable String of() {
        return who.equals(unit) ? null : unit;
    }

    public boolean revoked() {
        return revokedOn != null;
    }

    /** Where no award of a list does, nobody is shown a column for it. */
    boolean bringsMoney() {
        return amount != null;
    }

    /** Message key of what stands in place of an amount; of an award from papers nobody asks for one. */
    public @Nullable String noAmountKey() {
        return decision == null ? null : new Prize(multiple, baseSalary, true).missing();
    }

    public @Nullable String printedCode() {
        return code == null ? null : new PaperCode(code).grouped();
    }

    /** What stands now where a correction may be made. */
    @Nullable
    String value(GrantField field) {
        return switch (field) {
            case RECIPIENT_NAME -> who;
            case UNIT_NAME -> unit;
            case ACHIEVEMENT -> achievement;
        };
    }

    /** The changes that were made, and those of them whose money is still to come back. */
    record Page(GrantView grant, List<Change> changes) {

        public boolean owesMoney() {
            return changes.stream().anyMatch(Change::owesMoney);
        }
    }
}
