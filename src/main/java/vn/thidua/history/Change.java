package vn.thidua.history;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One field's old and new value, as people read them; the label is a message key, what is blank is unknown. */
public record Change(
        String labelKey, @Nullable String before, @Nullable String after) {

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    public Change {
        before = known(before);
        after = known(after);
    }

    /** From any values: dates as people write them, others by {@code toString}; null stays unknown. */
    public static Change of(String labelKey, @Nullable Object before, @Nullable Object after) {
        return new Change(labelKey, text(before), text(after));
    }

    boolean isReal() {
        return !Objects.equals(before, after);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof LocalDate date ? DATE.format(date) : Objects.toString(value, null);
    }

    private static @Nullable String known(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
