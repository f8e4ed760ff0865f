package vn.thidua.overview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.StepState;
import vn.thidua.cluster.StepState.Progress;

/**
 * One step on the year's page.
 *
 * @param settled of a year that is over: what is not recorded of it nobody knows, and nothing goes on
 * @param waitsFor whom it waits for now
 * @param overdue its last day has passed and it is not done
 * @param next the step that is to be done now
 */
record StepLine(
        int number,
        StepState state,
        boolean settled,
        List<String> waitsFor,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate dueOn,
        boolean overdue,
        boolean next,
        String url) {

    public boolean done() {
        return state.progress() == Progress.DONE;
    }

    /** Is anything known of the step? */
    public boolean told() {
        return !settled || state.progress() != Progress.NOT_STARTED;
    }

    /** Message key of the word for how far it is. */
    public String wordKey() {
        if (!told()) {
            return "common.unknown";
        }
        return settled && !done() ? "overview.step.partly" : state.progress().key();
    }

    /** done, active or waiting. */
    public String tone() {
        if (done()) {
            return "done";
        }
        return settled || state.progress() == Progress.NOT_STARTED ? "waiting" : "active";
    }

    StepLine asNext() {
        return new StepLine(number, state, settled, waitsFor, opensOn, dueOn, overdue, true, url);
    }
}
