package vn.thidua.shared;

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

    public List<FieldConflict> fields() {
        return fields;
    }

    /** The version to send along when the person saves again on purpose. */
    public long currentVersion() {
        return currentVersion;
    }
}
