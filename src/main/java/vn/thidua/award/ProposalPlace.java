package vn.thidua.award;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.YearView;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;

/**
 * Where an award is proposed: in a cluster-year by the cluster, or outside any cluster by the organiser.
 *
 * @param clusterYear null outside any cluster
 */
public record ProposalPlace(
        ProgrammeId programme,
        UnitId organiser,
        int year,
        @Nullable YearView clusterYear) {

    public static ProposalPlace in(YearView year) {
        return new ProposalPlace(year.programme(), year.organiser(), year.year(), year);
    }

    /** The day whose rules say what may be proposed: the last of the year. */
    LocalDate ruleDay() {
        return clusterYear == null ? LocalDate.of(year, 12, 31) : clusterYear.ruleDay();
    }

    @Nullable
    ClusterYearId yearId() {
        return clusterYear == null ? null : clusterYear.id();
    }
}
