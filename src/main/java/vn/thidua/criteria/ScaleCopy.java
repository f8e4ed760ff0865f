package vn.thidua.criteria;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.NextYearCopy;
import vn.thidua.history.Wording;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** Carries the cluster's own scale into the next year as its draft; the programme's is written by the programme. */
@Component
class ScaleCopy implements NextYearCopy {

    private final ScaleEditing editing;
    private final ClusterYears years;
    private final Wording wording;

    ScaleCopy(ScaleEditing editing, ClusterYears years, Wording wording) {
        this.editing = editing;
        this.years = years;
        this.wording = wording;
    }

    @Override
    public void copy(ClusterYearId from, ClusterYearId to, Map<MembershipId, MembershipId> members, Actor actor) {
        String year = Integer.toString(years.get(to).year());
        editing.copy(ScaleOwner.of(from), ScaleOwner.of(to), wording.of("criteria.defaultTitle", year), actor);
    }
}
