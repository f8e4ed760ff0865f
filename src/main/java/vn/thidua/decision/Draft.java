package vn.thidua.decision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.ProgrammeId;

/**
 * What a decision says beside its list, bases and articles; null where it is not yet known.
 *
 * @param programme whose nominations it decides; null: of every programme of the organiser
 * @param year the emulation year it honours
 * @param authorityId the authority in the catalogue
 * @param authority its name as it stands on the paper
 * @param place where it is signed
 * @param fund from which the money is paid
 */
public record Draft(
        @Nullable ProgrammeId programme,
        int year,
        @Nullable String number,
        @Nullable LocalDate decidedOn,
        long authorityId,
        String authority,
        @Nullable String place,
        @Nullable String signerTitle,
        @Nullable String signerName,
        @Nullable String fund) {

    /** Does it still choose from the same nominations? */
    boolean choosesAs(Draft other) {
        return year == other.year
                && authorityId == other.authorityId
                && authority.equals(other.authority)
                && Objects.equals(programme, other.programme);
    }

    /** Its fields by the labels of the history. */
    Map<String, @Nullable Object> words() {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("decision.year", Integer.toString(year));
        words.put("decision.authority", authority);
        words.put("decision.number", number);
        words.put("decision.decidedOn", decidedOn);
        words.put("decision.place", place);
        words.put("decision.signerTitle", signerTitle);
        words.put("decision.signerName", signerName);
        words.put("decision.fund", fund);
        return words;
    }
}
