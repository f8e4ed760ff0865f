package vn.thidua.overview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.StepState;

/**
 * One step on the year's page.
 *
 * @param told false where nothing is recorded of it in a year that is over: whether it was done nobody knows
 * @param waitsFor whom it waits for now
 * @param tone done, active or waiting
 * @param overdue its last day has passed and it is not done
 * @param next the step that is to be done now
 */
record StepLine(
        int number,
        StepState state,
        boolean told,
        List<String> waitsFor,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate dueOn,
        String tone,
        boolean overdue,
        boolean next,
        String url) {

    public boolean done() {
        return state.progress() == StepState.Progress.DONE;
    }

    StepLine asNext() {
        return new StepLine(number, state, told, waitsFor, opensOn, dueOn, tone, overdue, true, url);
    }
}
