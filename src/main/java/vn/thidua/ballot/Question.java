package vn.thidua.ballot;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked and how.
 *
 * @param meeting id of the meeting at which it is asked
 * @param seats how many may be named; null: as many as one likes
 */
record Question(
        Subject subject,
        String text,
        Method method,
        @Nullable LocalDate heldOn,
        @Nullable Long meeting,
        @Nullable Integer seats) {

    /** The same for another round, in which there may be fewer places. */
    Question withoutSeats() {
        return new Question(subject, text, method, heldOn, meeting, null);
    }
}
