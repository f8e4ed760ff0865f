package vn.thidua.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thidua.history.Change;
import vn.thidua.shared.FieldConflict;

/** A unit's facts as people read them: message key of the label → text, in the order of the form. */
record UnitShown(Map<String, String> texts) {

    Change[] changesTo(UnitShown next) {
        return texts.keySet().stream()
                .map(label -> Change.of(label, blankToNull(this, label), blankToNull(next, label)))
                .toArray(Change[]::new);
    }

    /** The fields in which what is stored differs from what was typed. */
    List<FieldConflict> conflictsWith(UnitShown typed) {
        List<FieldConflict> conflicts = new ArrayList<>();
        texts.forEach((label, stored) -> {
            String mine = Objects.requireNonNullElse(typed.texts.get(label), "");
            if (!stored.equals(mine)) {
                conflicts.add(new FieldConflict(label, stored, mine));
            }
        });
        return conflicts;
    }

    private static @org.jspecify.annotations.Nullable String blankToNull(UnitShown shown, String label) {
        String text = shown.texts.get(label);
        return text == null || text.isEmpty() ? null : text;
    }
}
