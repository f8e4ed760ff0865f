package vn.thidua.merit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is done with each part when the report is filled in anew; a part of which nothing is said stays.
 *
 * @param seen fingerprint of the record's text that the person was shown
 */
record RefillForm(
        @Nullable Long version,
        @Nullable String seen,
        Refill.@Nullable Choice features,
        Refill.@Nullable Choice results,
        Refill.@Nullable Choice earlier) {

    static RefillForm keeping(long version, String seen) {
        return new RefillForm(version, seen, Refill.Choice.KEEP, Refill.Choice.KEEP, Refill.Choice.KEEP);
    }

    Refill.Choice choice(Section section) {
        Refill.Choice chosen =
                switch (section) {
                    case FEATURES -> features;
                    case RESULTS -> results;
                    case EARLIER -> earlier;
                };
        return Objects.requireNonNullElse(chosen, Refill.Choice.KEEP);
    }
}
