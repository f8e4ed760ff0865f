package vn.thidua.refusal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A nomination that is not granted.
 *
 * @param byBoard the board did not recommend it; else the authority refused it
 * @param refusedOn when the board or the authority said so
 * @param unitId the unit that is told: the one proposed, or to which the person or work belongs
 * @param number of the notice; null while none was sent
 */
record Refused(
        long nomination,
        int year,
        String award,
        @Nullable String who,
        @Nullable Long unitId,
        @Nullable String unit,
        boolean byBoard,
        @Nullable LocalDate refusedOn,
        String reason,
        @Nullable String number,
        @Nullable LocalDate dated,
        boolean demo) {

    public String path() {
        return "/de-nghi/" + nomination;
    }

    /** Message key of who refused it. */
    public String byKey() {
        return byBoard ? "refusal.by.BOARD" : "refusal.by.AUTHORITY";
    }
}
