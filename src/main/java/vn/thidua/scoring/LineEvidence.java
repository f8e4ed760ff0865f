package vn.thidua.scoring;

import java.util.Map;
import java.util.Set;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** What lines of score sheets rest on; who keeps the evidence answers. Each call is one statement. */
public interface LineEvidence {

    /** Ids of the lines of the member's sheets for which at least one item of evidence counts. */
    Set<Long> shown(ClusterYearId year, MembershipId member);

    /** Was anything ever shown for a line of this sheet, also if it was put aside since? */
    boolean everShown(long sheet);

    /** What is shown for a line of an earlier sheet is shown for its successor as well; ids of lines by those they follow. */
    void carryOver(Map<Long, Long> lines);
}
