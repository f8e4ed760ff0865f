package vn.thidua.unit;

import java.util.Map;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;

/** A unit's facts as people read them: message key of the label → text, in the order of the form. */
record UnitShown(Map<String, String> texts) {

    /** Everything that is said of a new unit. */
    Change[] given() {
        return FieldEdits.of(texts).changes();
    }

    FieldEdits editedTo(UnitShown typed) {
        return FieldEdits.between(texts, typed.texts);
    }
}
