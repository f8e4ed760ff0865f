package vn.thidua.rotation;

import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;

/**
 * A member's place in the order.
 *
 * @param next it is its turn
 * @param waitsSince the year in which it last served, or since which it has been a member without having served
 * @param times in how many years it served
 * @param chosen why it is not where the order has it; null where it is
 * @param changedWith with whom it changed places; null where it did not
 * @param leadsKey message key of how it comes to be the next head, for which it is passed over here; null where it is not
 * @param headNow it is this year's head
 * @param deputyNow it is a deputy of this year, and so often named as the next head
 */
record Turn(
        MembershipId member,
        String name,
        boolean next,
        int waitsSince,
        int times,
        @Nullable Chosen chosen,
        @Nullable String changedWith,
        @Nullable String leadsKey,
        boolean headNow,
        boolean deputyNow) {

    /** Message key of why it stands there. */
    public String whyKey() {
        return times == 0 ? "rotation.never" : "rotation.served";
    }

    public boolean passedOver() {
        return chosen != null && chosen.with() == null;
    }

    /** Can its choice be taken back here? The one it was recorded of, not the other. */
    public boolean choseItself() {
        return chosen != null && chosen.member().equals(member);
    }
}
