package vn.thidua.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.HeadView;
import vn.thidua.cluster.YearFacts;
import vn.thidua.history.HistoryEntry;
import vn.thidua.platform.Notice;

/** Where a cluster-year stands: everything its page shows. */
record Overview(
        YearFacts facts,
        List<HeadView> heads,
        List<HeadView> deputies,
        int memberCount,
        List<StepLine> steps,
        Led led,
        List<Notice> warnings,
        List<HistoryEntry> latest) {

    public long doneCount() {
        return steps.stream().filter(StepLine::done).count();
    }

    /** The step to go on with; null when all are done or the year is closed. */
    @Nullable
    public StepLine next() {
        return steps.stream().filter(StepLine::next).findFirst().orElse(null);
    }
}
