package vn.thidua.cluster;

import java.util.Map;
import vn.thidua.access.Actor;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/**
 * What a module carries into the next year of a cluster when that year is opened: one bean a module, called within the
 * transaction that opens the year, after its members exist.
 */
public interface NextYearCopy {

    /**
     * Copies what belongs to this module, as a draft that can still be changed.
     *
     * @param members the memberships that go on: the one of the old year to the one of the new year; a membership that is
     *     not a key ended with the old year
     */
    void copy(ClusterYearId from, ClusterYearId to, Map<MembershipId, MembershipId> members, Actor actor);
}
