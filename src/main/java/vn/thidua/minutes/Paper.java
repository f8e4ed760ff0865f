package vn.thidua.minutes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Sha256;

/**
 * A paper as it stands, or as it was signed.
 *
 * @param fingerprint SHA-256 of its content as text, 64 hexadecimal digits
 * @param signedOn null: not signed yet
 */
record Paper<T>(T content, String fingerprint, @Nullable LocalDate signedOn) {

    public boolean isSigned() {
        return signedOn != null;
    }

    /** The first 16 digits of the fingerprint in groups of four, as people compare it. */
    public String shortFingerprint() {
        return Sha256.grouped(fingerprint);
    }
}
