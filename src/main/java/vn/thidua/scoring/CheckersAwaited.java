package vn.thidua.scoring;

import java.util.List;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** Which members have still to check the sheets that wait for them; who knows who checks whom answers. */
public interface CheckersAwaited {

    /** Each of them once; one statement. */
    List<MembershipId> in(ClusterYearId year);
}
