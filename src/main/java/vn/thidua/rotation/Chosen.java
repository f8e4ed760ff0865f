package vn.thidua.rotation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.MembershipId;

/**
 * A member that is passed over this year, or changes places with another, as it was recorded.
 *
 * @param with null where it is passed over
 */
record Chosen(Duty duty, MembershipId member, @Nullable MembershipId with, String reason, String by, Instant at) {

    Rotation.Choice<MembershipId> choice() {
        return new Rotation.Choice<>(member, with);
    }

    boolean concerns(MembershipId asked) {
        return member.equals(asked) || asked.equals(with);
    }
}
