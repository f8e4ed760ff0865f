package vn.thidua.recipient;

import org.jspecify.annotations.Nullable;
import vn.thidua.catalogue.RecipientKind;
import vn.thidua.shared.UnitId;

/**
 * Whom awards are for.
 *
 * @param keeper the organiser that keeps this record
 * @param unit the unit itself, or the one it belongs to
 * @param unitName the name it has now
 * @param name null for the unit itself
 * @param person what is known of a person; {@link Person#UNKNOWN} for others
 */
public record RecipientView(
        long id,
        RecipientKind kind,
        UnitId keeper,
        @Nullable UnitId unit,
        @Nullable String unitName,
        @Nullable String name,
        Person person) {

    /** What stands on a paper: the own name, or the unit's. */
    public String title() {
        return name != null ? name : unitName == null ? "" : unitName;
    }
}
