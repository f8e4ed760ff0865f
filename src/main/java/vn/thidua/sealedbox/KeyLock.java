package vn.thidua.sealedbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.AccountId;

/**
 * One of the two locks of a box, and who holds its key.
 *
 * @param no 1 for the outer envelopes, 2 for the inner ones
 * @param publicKey 130 hexadecimal digits; null until the holder has tried the private one
 * @param destroyedAt when its holder destroyed the private key
 */
record KeyLock(
        int no,
        AccountId account,
        String holder,
        @Nullable String publicKey,
        @Nullable Instant destroyedAt) {

    public boolean isTested() {
        return publicKey != null;
    }

    boolean isHeldBy(AccountId someone) {
        return account.equals(someone);
    }
}
