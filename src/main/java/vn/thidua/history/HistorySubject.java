package vn.thidua.history;

import org.jspecify.annotations.Nullable;
import vn.thidua.shared.ClusterYearId;

/**
 * What an entry is about: a kind in capitals ("COVENANT", "UNIT", "SHEET"), the row's id, and the cluster-year it lies
 * in, if any.
 *
 * @param chained each entry about it holds the fingerprint of the one before, so that a later edit shows
 */
public record HistorySubject(String kind, long id, @Nullable ClusterYearId year, boolean chained) {

    /** A thing outside any cluster-year: a unit, a programme, an account. */
    public static HistorySubject of(String kind, long id) {
        return new HistorySubject(kind, id, null, false);
    }

    /** A thing within a cluster-year. */
    public static HistorySubject in(ClusterYearId year, String kind, long id) {
        return new HistorySubject(kind, id, year, false);
    }

    /** A thing within a cluster-year of whose history nothing may be lost unseen. */
    public static HistorySubject chained(ClusterYearId year, String kind, long id) {
        return new HistorySubject(kind, id, year, true);
    }

    /** A thing outside any cluster-year of whose history nothing may be lost unseen. */
    public static HistorySubject chained(String kind, long id) {
        return new HistorySubject(kind, id, null, true);
    }
}
