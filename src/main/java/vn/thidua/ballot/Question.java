package vn.thidua.ballot;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked and how.
 *
 * @param meeting id of the meeting at which it is asked
 * @param seats how many may be named; null: as many as one likes
 * @param proposal how its candidates came to stand; null where nobody said
 */
record Question(
        Subject subject,
        String text,
        Method method,
        @Nullable LocalDate heldOn,
        @Nullable Long meeting,
        @Nullable Integer seats,
        @Nullable Proposal proposal) {

    /** How candidates come to stand. */
    enum Source {
        /** The first by rank. */
        RANK,
        /** Those chosen in the question it follows. */
        SHORT_LIST,
        /** Named at the meeting, for a reason. */
        HAND;

        /** Message key of its name. */
        public String key() {
            return "ballot.proposal." + name();
        }
    }

    /** Who proposed the candidates, and why where people did. */
    record Proposal(Source source, @Nullable String reason) {}

    /** The same for another round, in which there may be fewer places. */
    Question withoutSeats() {
        return new Question(subject, text, method, heldOn, meeting, null, null);
    }
}
