package vn.thidua.cluster;

import java.util.List;
import java.util.Optional;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/**
 * Who was chosen in a cluster-year to lead the next one, as far as a vote, an agreement or a handover says so; empty where nothing
 * was decided. The memberships are those of the year in which the choice was made.
 */
public interface NextHeads {

    /** How the choice was made, as far as its record says; an earlier one outweighs a later one. */
    enum Way {
        ELECTED,
        AGREED,
        UNKNOWN,
        HANDED_OVER
    }

    /** A member that was chosen, and how. */
    record Choice(MembershipId member, Way way) {}

    /** The member chosen as next year's head. */
    Optional<Choice> head(ClusterYearId year);

    /** The members chosen as next year's deputies, in the order in which they were proposed. */
    List<Choice> deputies(ClusterYearId year);
}
