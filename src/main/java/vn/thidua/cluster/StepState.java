package vn.thidua.cluster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.programme.YearStep;

/**
 * Where one step of a cluster-year stands.
 *
 * @param doneOn the day it was done, where known; of a step under way, the day it was first done before it went on
 * @param waitsFor names of the members, the head or the board it waits for; empty when done, and where it is for the head to go on
 * @param summaryKey message key of one plain sentence ("3/5 đơn vị đã ký"), with its arguments
 */
public record StepState(
        YearStep step,
        Progress progress,
        @Nullable LocalDate doneOn,
        List<String> waitsFor,
        String summaryKey,
        List<Object> summaryArgs) {

    /** How far a step is. */
    public enum Progress {
        NOT_STARTED,
        UNDER_WAY,
        DONE;

        /** Message key of the word. */
        public String key() {
            return "cluster.progress." + name();
        }
    }

    /** The same state, waiting for these. */
    public StepState waitingFor(List<String> names) {
        return new StepState(step, progress, doneOn, names, summaryKey, summaryArgs);
    }

    public Object[] arguments() {
        return summaryArgs.toArray();
    }
}
