package vn.thidua.ranking;

import java.time.Instant;
import java.util.Optional;
import vn.thidua.shared.ClusterYearId;

/** What the members were told of the result, be it provisional; who publishes answers. Each call is one statement. */
public interface Published {

    /** When the newest table was published; empty while none was. */
    Optional<Instant> at(ClusterYearId year);

    /** That table, as it was published. */
    Optional<RankTable> table(ClusterYearId year);
}
