package vn.thidua.issuance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Block;
import vn.thidua.document.Document;
import vn.thidua.document.Letterhead;

/**
 * What a paper says, without its number.
 *
 * @param letterhead who issues it, out of the office's
 * @param symbol the issuer's letters in the number: "HPN", "CTĐ1"
 * @param dated its day; null while it is not known, so that room is left to write it in
 * @param given number, day and code it has by the record; null where the register gives them
 * @param demo made of invented content, which the paper says
 */
public record Content(
        Letterhead letterhead,
        String symbol,
        Document.Title title,
        List<Block> blocks,
        @Nullable LocalDate dated,
        @Nullable Given given,
        boolean demo) {

    /**
     * What a decision had before it became a paper of the register.
     *
     * @param number whole: "12/QĐ-UBND"
     * @param code by which it is confirmed
     * @param place where it was signed; null where that is where the organisation sits
     */
    public record Given(
            String number,
            LocalDate on,
            String code,
            @Nullable String place) {}
}
