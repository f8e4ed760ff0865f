package vn.thidua.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An opinion asked of another body ("hiệp y"), and what it said.
 *
 * @param asked the row of the award's papers that wants it; null where somebody asked of his own accord
 * @param answeredOn null while the body has not answered
 */
public record OpinionView(
        long id,
        long version,
        @Nullable Long asked,
        String body,
        LocalDate askedOn,
        @Nullable String askedNumber,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate answeredOn,
        @Nullable Answer answer,
        @Nullable String answerNumber,
        @Nullable String note) {

    /** What a body may say. */
    public enum Answer {
        AGREES,
        OBJECTS,
        NOTHING_TO_SAY;

        /** Message key of the word. */
        public String key() {
            return "dossier.answer." + name();
        }

        /** How it is shown, as {@code fragments/status} names it. */
        public String tone() {
            return this == OBJECTS ? "danger" : "done";
        }
    }

    public boolean answered() {
        return answeredOn != null;
    }

    /** Not answered until its day. */
    public boolean late(LocalDate today) {
        return !answered() && dueOn != null && dueOn.isBefore(today);
    }
}
