package vn.thidua.eligibility;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of one nomination.
 *
 * @param looked the data it looked at
 */
public record Answer(Outcome outcome, Said reason, List<Looked> looked) {

    /** Met, not met, or nobody can tell yet; what is unknown is never taken for met. */
    public enum Outcome {
        PASS("done"),
        FAIL("danger"),
        UNKNOWN("waiting");

        private final String tone;

        Outcome(String tone) {
            this.tone = tone;
        }

        /** Message key of the word. */
        public String key() {
            return "eligibility.outcome." + name();
        }

        /** How its badge looks. */
        public String tone() {
            return tone;
        }
    }

    /**
     * A sentence for people.
     *
     * @param key of its message
     * @param args as people read them: dates as 31/12/2025, years without a point
     */
    public record Said(String key, List<String> args) {

        private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

        static Said of(String key, Object... args) {
            return new Said(key, Arrays.stream(args).map(Said::read).toList());
        }

        private static String read(Object argument) {
            return argument instanceof LocalDate day ? DATE.format(day) : argument.toString();
        }

        public Object[] arguments() {
            return args.toArray();
        }
    }

    /**
     * A piece of data, in words.
     *
     * @param link where it is read in full; null where there is no page
     * @param organisers only the organiser's side may open that page
     */
    public record Looked(Said words, @Nullable String link, boolean organisers) {

        static Looked at(Said words) {
            return new Looked(words, null, false);
        }

        static Looked at(Said words, String link) {
            return new Looked(words, link, false);
        }

        /** The link for this reader; null where there is none. */
        public @Nullable String linkFor(boolean organisersSide) {
            return organisers && !organisersSide ? null : link;
        }
    }

    public Answer {
        looked = List.copyOf(looked);
    }

    static Answer pass(String key, Object... args) {
        return new Answer(Outcome.PASS, Said.of(key, args), List.of());
    }

    static Answer fail(String key, Object... args) {
        return new Answer(Outcome.FAIL, Said.of(key, args), List.of());
    }

    static Answer unknown(String key, Object... args) {
        return new Answer(Outcome.UNKNOWN, Said.of(key, args), List.of());
    }

    Answer from(Looked... data) {
        return from(Arrays.asList(data));
    }

    Answer from(List<Looked> data) {
        return new Answer(outcome, reason, data);
    }

    boolean passes() {
        return outcome == Outcome.PASS;
    }
}
