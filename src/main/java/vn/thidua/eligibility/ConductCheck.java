package vn.thidua.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody learned about the one for whom an award is proposed; the record cannot know it by itself.
 *
 * @param clear nothing is open against them
 * @param asked who was asked
 * @param source paper by which they answered
 */
record ConductCheck(
        Subject subject,
        boolean clear,
        LocalDate on,
        String asked,
        String source,
        @Nullable String note,
        long version) {

    /** What may be open against somebody. */
    enum Subject {
        DISCIPLINE,
        /** Complaints and denunciations that are being dealt with. */
        COMPLAINT;

        /** Message key of its words. */
        public String key() {
            return "eligibility.conduct." + name();
        }
    }
}
