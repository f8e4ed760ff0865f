package vn.thidua.assembly;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.MembershipId;

/**
 * Whom a member sent.
 *
 * @param votes casts the member's vote; one delegate of each member does
 * @param account with which an electronic vote is cast; null: on paper only
 * @param presentAt since when this person is there; null: not there
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
        @Nullable Instant presentAt) {

    public boolean isPresent() {
        return presentAt != null;
    }
}
