package vn.thidua.evidence;

import vn.thidua.history.HistorySubject;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** All evidence of one unit in one cluster-year. */
record Folder(ClusterYearId year, MembershipId member) {

    /** The address of its page. */
    public String path() {
        return sheet() + "/minh-chung";
    }

    /** The address of the unit's score sheet. */
    public String sheet() {
        return "/nam/" + year + "/cham-diem/" + member;
    }

    HistorySubject subject() {
        return HistorySubject.in(year, "EVIDENCE", member.value());
    }
}
