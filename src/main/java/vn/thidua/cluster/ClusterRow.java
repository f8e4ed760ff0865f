package vn.thidua.cluster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ClusterYearId;

/**
 * A cluster in the year that is looked at.
 *
 * @param year null where the cluster has not opened that year
 * @param fromPapers the year is over and known from papers only
 * @param head who heads it today, or the first who is to; null where nobody does
 * @param headFrom first day of a head who is still to begin
 * @param demo invented content
 */
record ClusterRow(
        ClusterId id,
        ClusterKind kind,
        @Nullable String number,
        String name,
        @Nullable ClusterYearId year,
        boolean closed,
        boolean fromPapers,
        int members,
        @Nullable String head,
        @Nullable LocalDate headFrom,
        boolean demo) {

    /** Message key of how the year stands; asked of an open year only. */
    public String stateKey() {
        if (closed) {
            return "cluster.closed";
        }
        return fromPapers ? "cluster.list.past" : "cluster.list.underWay";
    }

    public String tone() {
        return closed || fromPapers ? "muted" : "active";
    }

    /** The year's page, or the cluster's where the year is not open. */
    public String path() {
        return year == null ? "/cum/" + id : "/nam/" + year;
    }
}
