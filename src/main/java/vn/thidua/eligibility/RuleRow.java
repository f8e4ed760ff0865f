package vn.thidua.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Period;

/**
 * That an award asks a rule, with which setting, on which days, by which paper.
 *
 * @param source article or rule it comes from, in words
 * @param document the paper it stands in, where the catalogue holds it
 * @param verified somebody has read the source; of another nobody knows whether it holds
 * @param programmes of one programme, which prevails over what holds in all
 */
public record RuleRow(
        Rule rule,
        @Nullable String setting,
        Period period,
        String source,
        @Nullable String document,
        boolean verified,
        boolean programmes) {

    boolean holdsOn(LocalDate day) {
        return period.holdsOn(day);
    }

    /** As a sentence names it. */
    public String words() {
        return setting == null ? source : source + ": " + setting;
    }
}
