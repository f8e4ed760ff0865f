package vn.thidua.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.UnitId;

/**
 * A place of the domain as the access rules see it.
 *
 * @param organiser the unit whose staff, board and auditors are in charge
 * @param cluster the cluster, where the place lies in one
 * @param year the emulation year, where the place lies in one
 * @param closed the cluster-year takes no more changes
 * @param members units that are members of the cluster-year
 * @param heads units that do the head's work now: the head, or deputies while there is none
 * @param deputies units that are its deputies now
 * @param unit the very unit the place is about
 */
public record Place(
        UnitId organiser,
        @Nullable ClusterId cluster,
        @Nullable Integer year,
        boolean closed,
        Set<UnitId> members,
        Set<UnitId> heads,
        Set<UnitId> deputies,
        @Nullable UnitId unit) {

    /** A place that is no cluster-year: a programme, a cluster, a unit. */
    public static Place of(UnitId organiser, @Nullable ClusterId cluster, @Nullable UnitId unit) {
        return new Place(organiser, cluster, null, false, Set.of(), Set.of(), Set.of(), unit);
    }

    /** Is it about the very unit that heads the cluster-year now? */
    public boolean isOfItsHead() {
        return unit != null && heads.contains(unit);
    }

    /** The same cluster-year, looked at for one member unit. */
    public Place forUnit(UnitId member) {
        return new Place(organiser, cluster, year, closed, members, heads, deputies, member);
    }
}
