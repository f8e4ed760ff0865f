package vn.thidua.criteria;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.ProgrammeId;

/**
 * Whose scale it is: one cluster-year's, or a programme's, which writes it for all its clusters of a year.
 *
 * @param clusterYearId null where it is a programme's
 * @param programmeId null where it is a cluster-year's
 * @param forYear the calendar year of a programme's scale
 */
@Embeddable
public record ScaleOwner(
        @Nullable Long clusterYearId,
        @Nullable Long programmeId,
        @Nullable Integer forYear) {

    public ScaleOwner {
        if ((clusterYearId == null) != (programmeId != null) || (programmeId == null) != (forYear == null)) {
            throw new IllegalArgumentException("either a cluster-year or a programme in a year");
        }
    }

    public static ScaleOwner of(ClusterYearId year) {
        return new ScaleOwner(year.value(), null, null);
    }

    public static ScaleOwner of(ProgrammeId programme, int year) {
        return new ScaleOwner(null, programme.value(), year);
    }

    /** The cluster-year; null where it is a programme's. */
    public @Nullable ClusterYearId year() {
        return clusterYearId == null ? null : new ClusterYearId(clusterYearId);
    }

    /** Address of the scale's page; all that is done with the scale lies below it. */
    public String path() {
        return clusterYearId == null
                ? "/he-thong/" + programmeId + "/thang-diem/" + forYear
                : "/nam/" + clusterYearId + "/thang-diem";
    }

    /** As the history knows one of its scales. */
    public HistorySubject subject(ScaleId scale) {
        ClusterYearId year = year();
        return year == null
                ? HistorySubject.of("SCALE", scale.value())
                : HistorySubject.in(year, "SCALE", scale.value());
    }
}
