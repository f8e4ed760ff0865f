package vn.thidua.insight;

import java.util.List;

/**
 * Something worth a look, with the figures behind it. It says nothing of why.
 *
 * @param key message key of the sentence, with its arguments
 * @param link where it can be looked at
 */
record Sign(Kind kind, List<String> args, String link) {

    /** What was noticed. */
    enum Kind {
        /** All base criteria self-scored at their maximum. */
        ALL_AT_MAXIMUM,
        /** All targets with the figures of last year. */
        TARGETS_COPIED,
        /** A checker gave what the unit gave itself, throughout. */
        CHECK_EQUALS_SELF,
        /** Two units checked each other in different years or the same, and never gave less than the other claimed. */
        KIND_TO_EACH_OTHER,
        /** The self-score was far above the final one in several years. */
        REGULARLY_ABOVE;

        /** Message key of its heading. */
        public String key() {
            return "insight.sign." + name();
        }
    }

    /** Message key of the sentence. */
    public String sentence() {
        return kind.key() + ".told";
    }

    /** For {@code #messages.msgWithParams}. */
    public Object[] arguments() {
        return args.toArray();
    }
}
