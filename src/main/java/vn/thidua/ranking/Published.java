package vn.thidua.ranking;

import java.time.Instant;
import java.util.Optional;
import vn.thidua.scoring.SheetData;
import vn.thidua.shared.ClusterYearId;

/** What the members were told of the result, be it provisional; who publishes answers. Each call is one statement. */
public interface Published {

    /** When the newest table was published; empty while none was. */
    Optional<Instant> at(ClusterYearId year);

    /**
     * Was anything given to a sheet after the members were told? Until they are told again, that is for those alone who read the
     * sheet at every time.
     */
    static boolean changedSince(SheetData sheet, Instant told) {
        return sheet.lines().stream()
                .flatMap(line -> line.entries().stream())
                .anyMatch(entry -> entry.at().isAfter(told));
    }

    /** That table, as it was published. */
    Optional<RankTable> table(ClusterYearId year);
}
