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
 */
public record Offer(
        DocumentKind kind,
        long subject,
        @Nullable String about,
        String thing,
        @Nullable Long meeting) {}
