package vn.thidua.cluster;

import org.jspecify.annotations.Nullable;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.UnitId;

/** A cluster or block over the years, named as it is now. */
public record ClusterView(
        ClusterId id,
        ProgrammeId programme,
        String programmeName,
        UnitId organiser,
        ClusterKind kind,
        @Nullable String number,
        String name,
        @Nullable String note,
        boolean demo) {

    /** Address of the cluster's page. */
    public String path() {
        return "/cum/" + id;
    }
}
