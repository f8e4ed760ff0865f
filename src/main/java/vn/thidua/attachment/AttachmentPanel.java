package vn.thidua.attachment;

import java.util.List;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.ClusterYearId;

/**
 * The files of one step of a cluster-year, for {@code fragments/attachments :: panel}.
 *
 * @param mayAdd shows the ways to add and to withdraw
 */
public record AttachmentPanel(ClusterYearId year, YearStep step, boolean mayAdd, List<AttachmentView> files) {

    public AttachmentPanel {
        files = List.copyOf(files);
    }

    /** Where a file is added. */
    public String addPath() {
        return "/nam/" + year + "/tep/" + step.slug();
    }
}
