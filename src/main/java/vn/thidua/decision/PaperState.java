package vn.thidua.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a decision or a certificate stands, with what is written on it and nothing besides.
 *
 * @param number of the decision
 * @param authority as named on the paper
 * @param year the emulation year that is honoured
 * @param demo invented content: no such paper was ever issued
 * @param lines whom and what the paper names: of a certificate one
 */
public record PaperState(
        Kind kind,
        State state,
        String number,
        LocalDate decidedOn,
        String authority,
        @Nullable String signerTitle,
        @Nullable String signerName,
        int year,
        boolean demo,
        List<Line> lines) {

    /** Which paper bears the code. */
    public enum Kind {
        DECISION,
        CERTIFICATE;

        /** Message key of the word. */
        public String key() {
            return "decision.paper." + name();
        }
    }

    /** Whether what the paper says still holds. */
    public enum State {
        VALID,
        /** A later decision corrected something; the lines say what holds now. */
        CORRECTED,
        /** Nothing of it holds any longer. */
        REVOKED;

        /** Message key of the word. */
        public String key() {
            return "decision.paper.state." + name();
        }
    }

    /**
     * One award as it reads now.
     *
     * @param changes in the order in which they were decided
     */
    public record Line(
            String recipient,
            @Nullable String unit,
            String award,
            @Nullable String achievement,
            @Nullable LocalDate revokedOn,
            List<Correction> changes) {

        /** The unit beside a name; nothing where the unit itself is named. */
        public @Nullable String of() {
            return recipient.equals(unit) ? null : unit;
        }
    }

    /**
     * A correction or, where it names no field, the revocation.
     *
     * @param fieldKey message key of what was corrected
     */
    public record Correction(
            String number,
            LocalDate decidedOn,
            @Nullable String fieldKey,
            @Nullable String before,
            @Nullable String after) {}
}
