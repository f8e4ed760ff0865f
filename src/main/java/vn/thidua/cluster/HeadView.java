package vn.thidua.cluster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;

/**
 * A head or deputy of a cluster-year.
 *
 * @param holder the unit's name, or the person's where no unit is named
 * @param person the person who acts, where named
 * @param basisKey message key of how the headship came about
 * @param leads today, by the one rule of {@code leading_headship}
 * @param begins its first day; where none is recorded, the first of its year
 * @param toCome its first day is still to come
 * @param stated false where it was inferred; the note then says why
 */
public record HeadView(
        long id,
        boolean head,
        @Nullable MembershipId membership,
        String holder,
        @Nullable String person,
        String basisKey,
        @Nullable String basisNote,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean leads,
        LocalDate begins,
        boolean toCome,
        boolean stated,
        @Nullable String note) {

    /** Is it the head of today? At most one of a year is. */
    public boolean headNow() {
        return head && leads;
    }

    /** Is it a head's, and did it last on this day? */
    public boolean headOn(LocalDate day) {
        return head && !begins.isAfter(day) && (endsOn == null || !endsOn.isBefore(day));
    }
}
