package vn.thidua.board;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Names;

/** A board as it is typed. */
record BoardForm(
        @Nullable Long version,
        @NotBlank @Size(max = 200) @Nullable String name,
        @NotBlank @Size(max = 60) @Nullable String number,
        @NotNull @Nullable LocalDate decidedOn,
        @NotBlank @Size(max = 200) @Nullable String authority,
        @Nullable LocalDate endsOn) {

    static BoardForm empty() {
        return new BoardForm(null, null, null, null, null, null);
    }

    static BoardForm of(Board board) {
        return new BoardForm(
                board.version(), board.name(), board.number(), board.decidedOn(), board.authority(), board.endsOn());
    }

    /** The fields by their labels, for history and conflicts. */
    Map<String, @Nullable Object> told() {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("board.name", Names.cleanOrNull(name));
        told.put("board.number", Names.cleanOrNull(number));
        told.put("board.decidedOn", decidedOn);
        told.put("board.authority", Names.cleanOrNull(authority));
        told.put("board.endsOn", endsOn);
        return told;
    }
}
