package vn.thidua.cluster;

import java.util.List;
import java.util.Optional;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/**
 * Who was chosen in a cluster-year to lead the next one, as far as a vote or an agreement says so; empty where nothing
 * was decided. The memberships are those of the year in which the choice was made.
 */
public interface NextHeads {

    /** The member chosen as next year's head. */
    Optional<MembershipId> head(ClusterYearId year);

    /** The members chosen as next year's deputies, in the order in which they were proposed. */
    List<MembershipId> deputies(ClusterYearId year);
}
