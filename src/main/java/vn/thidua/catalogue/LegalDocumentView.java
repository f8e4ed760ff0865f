package vn.thidua.catalogue;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;
import vn.thidua.shared.Period;
import vn.thidua.shared.ProgrammeId;

/**
 * A paper on which awards and decisions rest.
 *
 * @param programme the programme whose own paper it is; null where it holds for every programme
 * @param successor the paper that took its place, as far as it is known
 * @param successorTitle its title
 * @param general false: says something of one award or of the base salary alone, and stands in no other decision
 * @param verified false: known from a weak source only, never printed in "Căn cứ"
 * @param source where it was read
 */
public record LegalDocumentView(
        long id,
        @Nullable ProgrammeId programme,
        String title,
        Period period,
        @Nullable Long successor,
        @Nullable String successorTitle,
        boolean general,
        boolean verified,
        @Nullable String source) {

    /** Number, year and letters of a paper of the State, which no other paper bears: "98/2023/NĐ-CP", "06/2022/QH15". */
    private static final Pattern SYMBOL = Pattern.compile("\\d+/\\d{4}/[\\p{L}\\d]+(?:-[\\p{L}\\d]+)*");

    /** Has it ended before this day? Then {@link #successorTitle} says what to look at instead. */
    public boolean isExpiredOn(LocalDate day) {
        return period.to() != null && period.to().isBefore(day);
    }

    /** Does it hold only after this day? */
    public boolean isNotYetOn(LocalDate day) {
        return period.from() != null && period.from().isAfter(day);
    }

    /**
     * Does this line cite it: by its symbol, or, as numbers without a year come again every year, by its whole title? Of symbols
     * in a title the first is its own, those after it are of papers it speaks of.
     */
    public boolean isCitedIn(String line) {
        Matcher own = SYMBOL.matcher(title);
        return own.find()
                ? SYMBOL.matcher(Names.clean(line))
                        .results()
                        .anyMatch(symbol -> symbol.group().equals(own.group()))
                : Names.clean(line).contains(title);
    }
}
