package vn.thidua.evidence;

import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** Answers whether a unit can ask now to look at its points again; one bean, of the module that takes objections. */
public interface ObjectionTime {

    /** True from the publication of the provisional result until the last day for objections. */
    boolean isOpen(ClusterYearId year, MembershipId member);
}
