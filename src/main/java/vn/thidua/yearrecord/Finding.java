package vn.thidua.yearrecord;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.thidua.programme.YearStep;

/**
 * One thing a year leaves, in the words in which a paper keeps it.
 *
 * @param quantity how many or how much of it; null where nobody counts it
 * @param path the page that shows it
 */
public record Finding(
        YearStep step, Weight weight, String text, @Nullable String quantity, String path) {

    /** Does it hinder the handover? */
    public enum Weight {
        /** To be finished first, unless the paper says who goes on with it. */
        OPEN,
        /** Simply passed on. */
        PASSED_ON
    }

    /** What hinders first, then in the order of the steps. */
    public static final Comparator<Finding> AS_LISTED =
            Comparator.comparing(Finding::weight).thenComparing(Finding::step);

    /** Something unfinished. */
    public static Finding open(YearStep step, String text, String quantity, String path) {
        return new Finding(step, Weight.OPEN, text, quantity, path);
    }

    /** Something that is handed on as it is. */
    public static Finding passedOn(YearStep step, String text, @Nullable String quantity, String path) {
        return new Finding(step, Weight.PASSED_ON, text, quantity, path);
    }

    public boolean isOpen() {
        return weight == Weight.OPEN;
    }
}
