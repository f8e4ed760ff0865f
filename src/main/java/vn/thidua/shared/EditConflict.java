package vn.thidua.shared;

import java.util.Arrays;
import java.util.List;

/**
 * Somebody else saved the same thing after this person opened it. Nothing was stored; the page shows both values, and a
 * second send with the current version stores what the person decides.
 */
public class EditConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldConflict> fields;
    private final long currentVersion;

    public EditConflict(List<FieldConflict> fields, long currentVersion) {
        super("edit conflict", null, false, false);
        this.fields = List.copyOf(fields);
        this.currentVersion = currentVersion;
    }

    /**
     * Lets an edit pass that saw the current version, or that differs in nothing from what is stored now.
     *
     * @param fields stored and typed value of every field of the form
     */
    public static void guard(long seen, long current, FieldConflict... fields) {
        List<FieldConflict> differing = Arrays.stream(fields)
                .filter(field -> !field.theirs().equals(field.yours()))
                .toList();
        if (seen != current && !differing.isEmpty()) {
            throw new EditConflict(differing, current);
        }
    }

    public List<FieldConflict> fields() {
        return fields;
    }

    /** The version to send along when the person saves again on purpose. */
    public long currentVersion() {
        return currentVersion;
    }
}
