package vn.thidua.scoring;

import org.jspecify.annotations.Nullable;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/**
 * Which sheet is meant, as the address says it.
 *
 * @param sheet the sheet of a part of the unit; null for the unit's own
 */
public record SheetKey(
        ClusterYearId year, MembershipId member, @Nullable Long sheet) {

    /** The address of the sheet's page. */
    public String page() {
        return act("");
    }

    /** The address of something done with the sheet. */
    public String act(String what) {
        String path = "/nam/" + year + "/cham-diem/" + member + (what.isEmpty() ? "" : "/" + what);
        return sheet == null ? path : path + "?phieu=" + sheet;
    }
}
