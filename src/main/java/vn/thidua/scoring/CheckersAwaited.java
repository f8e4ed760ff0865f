package vn.thidua.scoring;

import java.util.List;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/**
 * Which members have still to check the sheets that wait for them; in place of one that takes no part the head, who decides
 * how the sheet goes on. Who knows who checks whom answers.
 */
public interface CheckersAwaited {

    /** Each of them once; one statement. */
    List<MembershipId> in(ClusterYearId year);
}
