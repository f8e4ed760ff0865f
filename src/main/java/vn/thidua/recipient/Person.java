package vn.thidua.recipient;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a person beside name and unit; null where it is not known.
 *
 * @param birthYear tells two people of one name in one unit apart
 * @param job position, as it is written in lists of nominees
 */
public record Person(
        @Nullable Integer birthYear,
        @Nullable Gender gender,
        @Nullable String job) {

    /** Nothing is known. */
    public static final Person UNKNOWN = new Person(null, null, null);

    /** As lists of nominees have it. */
    public enum Gender {
        F,
        M;

        /** Message key of the word. */
        public String key() {
            return "recipient.gender." + name();
        }
    }
}
