package vn.thidua.crosscheck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.MemberView;

/**
 * Who checks whom, as the page shows it.
 *
 * @param begun some checker has sent points, so that it is not drawn again
 * @param canChange the person may draw and change
 */
record AllocationPage(PeerDraw.Lot lot, List<Row> rows, boolean begun, boolean canChange) {

    /**
     * One member.
     *
     * @param checks the sheets it checks
     * @param checkedBy who checks its own
     */
    record Row(MemberView member, List<Cell> checks, List<Cell> checkedBy) {}

    /**
     * One check, named by the other member.
     *
     * @param id of the check
     * @param changed not by lot: by whom, when and why
     */
    record Cell(long id, String name, boolean sent, PeerCheck.@Nullable Changed changed) {}
}
