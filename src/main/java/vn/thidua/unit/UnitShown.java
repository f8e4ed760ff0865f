package vn.thidua.unit;

import java.util.Map;
import vn.thidua.history.FieldEdits;

/** A unit's facts as people read them: message key of the label → text, in the order of the form. */
record UnitShown(Map<String, String> texts) {

    FieldEdits editedTo(UnitShown typed) {
        return FieldEdits.between(texts, typed.texts);
    }
}
