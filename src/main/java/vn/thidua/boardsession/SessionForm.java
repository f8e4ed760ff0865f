package vn.thidua.boardsession;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;

/** When and where a session is held, as it is typed. */
record SessionForm(
        @Nullable Long version,
        @NotNull @Nullable LocalDate heldOn,
        @Size(max = 200) @Nullable String place,
        @Size(max = 1000) @Nullable String note) {

    static SessionForm empty() {
        return new SessionForm(null, null, null, null);
    }

    static SessionForm of(Session session) {
        return new SessionForm(session.version(), session.heldOn(), session.place(), session.note());
    }

    /** The fields by their labels, for history and conflicts. */
    Map<String, @Nullable Object> told() {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("boardsession.heldOn", heldOn);
        told.put("boardsession.place", Names.cleanOrNull(place));
        told.put("boardsession.note", Names.linesOrNull(note));
        return told;
    }
}
