package vn.thidua.history;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
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

    /** Everything that is said of a new thing, by label. */
    public static Change[] given(Map<String, ? extends @Nullable Object> facts) {
        return facts.entrySet().stream()
                .map(fact -> of(fact.getKey(), null, fact.getValue()))
                .toArray(Change[]::new);
    }

    /** Everything that was said of a thing that is gone, by label. */
    public static Change[] gone(Map<String, ? extends @Nullable Object> facts) {
        return facts.entrySet().stream()
                .map(fact -> of(fact.getKey(), fact.getValue(), null))
                .toArray(Change[]::new);
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
