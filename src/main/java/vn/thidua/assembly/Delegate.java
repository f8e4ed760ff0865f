package vn.thidua.assembly;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;

/**
 * Whom a member sent.
 *
 * @param votes casts the member's vote; one delegate of each member does
 * @param account with which an electronic vote is cast; null: on paper only
 * @param presentAt since when this person is there; null: not there
 * @param stays when this person was there before and left again, while the meeting voted; in the order of time
 */
public record Delegate(
        long id,
        MembershipId member,
        String unit,
        String name,
        @Nullable String title,
        boolean votes,
        @Nullable AccountId account,
        @Nullable String accountName,
        @Nullable Instant presentAt,
        List<Stay> stays) {

    /** From when to when somebody was there who left. */
    public record Stay(Instant cameAt, Instant leftAt) {}

    public boolean isPresent() {
        return presentAt != null;
    }

    /** When this person first came to the meeting; null where nobody has seen this person there. */
    public @Nullable Instant cameAt() {
        return stays.isEmpty() ? presentAt : stays.get(0).cameAt();
    }

    /** When this person left for good; null for who is there, or never was. */
    public @Nullable Instant leftAt() {
        return isPresent() || stays.isEmpty()
                ? null
                : stays.get(stays.size() - 1).leftAt();
    }

    /** Was this person there at some time? */
    public boolean wasThere() {
        return cameAt() != null;
    }

    /** Had this person come by then? */
    public boolean hadCome(Instant at) {
        Instant came = cameAt();
        return came != null && !came.isAfter(at);
    }
}
