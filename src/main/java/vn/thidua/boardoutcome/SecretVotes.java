package vn.thidua.boardoutcome;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.boardsession.Session;

/** Votes of a session that were cast in secret in a way of its own, as its minutes tell of them. */
public interface SecretVotes {

    /**
     * One vote, or one that was given up after votes could be cast.
     *
     * @param asked what was voted on
     * @param givenUp why it does not count; null: it does
     * @param fingerprint SHA-256 of what was voted on, 64 hexadecimal digits
     * @param chain fingerprint of the last step of its history, and with it of all before; null where that is not whole
     * @param facts what shows afterwards whether something was changed
     */
    record Vote(
            String asked,
            @Nullable String givenUp,
            @Nullable String fingerprint,
            @Nullable String chain,
            List<Fact> facts) {}

    /** @param labelKey message key of what it is */
    record Fact(String labelKey, String value) {}

    List<Vote> of(Session session);
}
