package vn.thidua.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One signature of a PDF.
 *
 * @param signer the name in the certificate; empty where none can be read
 * @param organisation the organisation in the certificate
 * @param issuer the authority that issued the certificate, as the certificate names it; empty where none can be read
 * @param claimedAt when it was made, by the clock of whoever signed: nobody vouches for it
 * @param wholeFile the signature covers the file to its last byte; of several signatures only the last one can
 */
public record Signed(
        String signer,
        @Nullable String organisation,
        String issuer,
        @Nullable Instant claimedAt,
        Answer answer,
        boolean wholeFile) {

    /** Nothing is amiss. */
    public boolean isGood() {
        return answer == Answer.GOOD;
    }
}
