package vn.thidua.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.EditConflict;
import vn.thidua.shared.FieldConflict;

/** The fields of one edit, the stored value beside the typed one: the conflict page and the history say the same. */
public final class FieldEdits {

    private final List<Change> fields = new ArrayList<>();

    /** The typed fields beside the stored ones of the same label, both already in words; an empty text is unknown. */
    public static FieldEdits between(
            Map<String, ? extends @Nullable Object> stored, Map<String, ? extends @Nullable Object> typed) {
        FieldEdits edits = new FieldEdits();
        typed.forEach((label, value) -> edits.field(label, stored.get(label), value));
        return edits;
    }

    /** All that is said of something new. */
    public static FieldEdits of(Map<String, ? extends @Nullable Object> facts) {
        return between(Map.of(), facts);
    }

    /** All that was said of something that is taken away. */
    public static FieldEdits gone(Map<String, ? extends @Nullable Object> facts) {
        FieldEdits edits = new FieldEdits();
        facts.forEach((label, value) -> edits.field(label, value, null));
        return edits;
    }

    /** Adds a field; dates are written as people read them, null is unknown. */
    public FieldEdits field(String labelKey, @Nullable Object stored, @Nullable Object typed) {
        fields.add(Change.of(labelKey, stored, typed));
        return this;
    }

    /** Refuses an edit with both values where somebody saved after the form was opened; the same values sent twice pass. */
    public FieldEdits expect(long currentVersion, @Nullable Long sentVersion) {
        boolean stale = sentVersion == null || sentVersion != currentVersion;
        if (stale && isReal()) {
            throw new EditConflict(
                    fields.stream()
                            .filter(Change::isReal)
                            .map(field ->
                                    new FieldConflict(field.labelKey(), shown(field.before()), shown(field.after())))
                            .toList(),
                    currentVersion);
        }
        return this;
    }

    /** Is there a field that really changes? */
    public boolean isReal() {
        return fields.stream().anyMatch(Change::isReal);
    }

    /** For {@link History#record}; fields that stay as they are fall out there. */
    public Change[] changes() {
        return fields.toArray(Change[]::new);
    }

    private static String shown(@Nullable String value) {
        return value == null ? "" : value;
    }
}
