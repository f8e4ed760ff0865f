package vn.thidua.history;

import org.jspecify.annotations.Nullable;
import vn.thidua.shared.ClusterYearId;

/**
 * What an entry is about: a kind in capitals ("COVENANT", "UNIT", "SHEET"), the row's id, and the cluster-year it lies
 * in, if any.
 */
public record HistorySubject(String kind, long id, @Nullable ClusterYearId year) {

    /** A thing outside any cluster-year: a unit, a programme, an account. */
    public static HistorySubject of(String kind, long id) {
        return new HistorySubject(kind, id, null);
    }

    /** A thing within a cluster-year. */
    public static HistorySubject in(ClusterYearId year, String kind, long id) {
        return new HistorySubject(kind, id, year);
    }
}
