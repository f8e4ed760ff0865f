package vn.thidua.identity;

import org.jspecify.annotations.Nullable;
import vn.thidua.shared.AccountId;

/**
 * An account as other modules see it.
 *
 * @param version to send along with a change
 * @param inUse its owner has chosen a password
 */
public record AccountFacts(
        AccountId id,
        String username,
        String fullName,
        @Nullable String email,
        @Nullable String phone,
        boolean inUse,
        boolean locked,
        long version) {}
