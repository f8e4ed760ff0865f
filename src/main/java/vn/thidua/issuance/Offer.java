package vn.thidua.issuance;

import org.jspecify.annotations.Nullable;
import vn.thidua.letterhead.DocumentKind;

/**
 * A paper that can be made.
 *
 * @param subject which of its kind: the id of the thing it documents, 0 where the scope has one alone
 * @param about what tells it from others of its kind: the name of a unit, the day of a meeting; null where it is the only one
 * @param thing address of the page of the thing it documents
 * @param meeting the meeting whose paper it is; null where it is of none
 * @param obstacle message key of the sentence why it is looked at but not issued yet; null where it can be issued
 */
public record Offer(
        DocumentKind kind,
        long subject,
        @Nullable String about,
        String thing,
        @Nullable Long meeting,
        @Nullable String obstacle) {

    /** A paper that can be issued as well. */
    public Offer(DocumentKind kind, long subject, @Nullable String about, String thing, @Nullable Long meeting) {
        this(kind, subject, about, thing, meeting, null);
    }

    /** The same paper, which nobody issues before this is over. */
    public Offer notBefore(boolean over, String obstacle) {
        return over ? this : new Offer(kind, subject, about, thing, meeting, obstacle);
    }
}
