package vn.thidua.shared;

import org.jspecify.annotations.Nullable;

/** One field that two people changed: the label's message key, the value now stored, the value just typed. */
public record FieldConflict(String labelKey, String theirs, String yours) {

    /** From any values, written by {@code toString}; null is an empty text. */
    public static FieldConflict of(String labelKey, @Nullable Object theirs, @Nullable Object yours) {
        return new FieldConflict(labelKey, text(theirs), text(yours));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
