package vn.thidua.covenant;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.cluster.NextYearCopy;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** Last year's covenant goes on as a draft: its contents. Targets are of their year, each member writes its own anew. */
@Component
class CovenantCopy implements NextYearCopy {

    private final Covenants covenants;
    private final Covenanting covenanting;

    CovenantCopy(Covenants covenants, Covenanting covenanting) {
        this.covenants = covenants;
        this.covenanting = covenanting;
    }

    /** Nothing where the new year has a covenant already: signing it in December before is normal. */
    @Override
    public void copy(ClusterYearId from, ClusterYearId to, Map<MembershipId, MembershipId> members, Actor actor) {
        if (covenants.findByClusterYearIdOrderByPosition(to.value()).isEmpty()) {
            covenants.findByClusterYearIdOrderByPosition(from.value()).stream()
                    .findFirst()
                    .ifPresent(earlier -> covenanting.copy(earlier, to, actor));
        }
    }
}
