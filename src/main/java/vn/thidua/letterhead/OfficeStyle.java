package vn.thidua.letterhead;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Letterhead;

/**
 * How the papers of an organisation look from a day on, as it is written down: {@code {to chuc}} stands for its name,
 * {@code {tinh}} for its province.
 *
 * @param id null on the standard with which an organisation begins
 * @param above bodies above, one a line
 * @param signer titles of who signs, one a line
 */
record OfficeStyle(
        @Nullable Long id,
        long version,
        LocalDate from,
        String above,
        String issuer,
        @Nullable String separator,
        String motto,
        @Nullable String mottoBelow,
        String place,
        String symbol,
        String pattern,
        String signer,
        @Nullable String signerName) {

    private static final Pattern LEVEL =
            Pattern.compile("^(?:Tỉnh|Thành phố) ", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The letterhead of this organisation. */
    Letterhead letterhead(String organisation) {
        return new Letterhead(lines(above), issuer.replace("{to chuc}", organisation), separator, motto, mottoBelow);
    }

    /** Where it sits; of a province its name alone stands before a date. */
    String place(@Nullable String province) {
        return place.replace(
                "{tinh}", province == null ? "……" : LEVEL.matcher(province).replaceFirst(""));
    }

    List<String> signers() {
        return lines(signer);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Is it the organiser's own, written down for this very day? */
    boolean isOf(LocalDate day) {
        return id != null && from.equals(day);
    }

    /** Everything that is written down, by the labels of its form. */
    Map<String, @Nullable Object> words() {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("letterhead.from", from);
        words.put("letterhead.above", above);
        words.put("letterhead.issuer", issuer);
        words.put("letterhead.separator", separator);
        words.put("letterhead.motto", motto);
        words.put("letterhead.mottoBelow", mottoBelow);
        words.put("letterhead.place", place);
        words.put("letterhead.symbol", symbol);
        words.put("letterhead.pattern", pattern);
        words.put("letterhead.signer", signer);
        words.put("letterhead.signerName", signerName);
        return words;
    }
}
