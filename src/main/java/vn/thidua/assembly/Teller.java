package vn.thidua.assembly;

import org.jspecify.annotations.Nullable;
import vn.thidua.shared.AccountId;

/**
 * One of those who count.
 *
 * @param account with which counts are entered or a lock of the box is held; null: counts on paper only
 * @param leads is head of the committee
 */
public record Teller(
        long id,
        String name,
        @Nullable String title,
        @Nullable AccountId account,
        @Nullable String accountName,
        boolean leads) {

    /** Can count here, or hold a key. */
    public boolean hasAccount() {
        return account != null;
    }
}
