package vn.thidua.history;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One field's old and new value, as people read them; the label is a message key. */
public record Change(
        String labelKey, @Nullable String before, @Nullable String after) {

    /** From any values, written by {@code toString}; null stays unknown. */
    public static Change of(String labelKey, @Nullable Object before, @Nullable Object after) {
        return new Change(labelKey, text(before), text(after));
    }

    boolean isReal() {
        return !Objects.equals(before, after);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
