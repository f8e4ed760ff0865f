package vn.thidua.board;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a board has before it: the sessions, told by whoever holds them. */
public interface BoardSessions {

    /**
     * A session in a list.
     *
     * @param stateKey message key of how far it is
     * @param tone of its badge
     * @param items how many nominations lie before it
     */
    record Line(LocalDate heldOn, @Nullable String place, int items, String stateKey, String tone, String path) {}

    /** The sessions of a board, the latest first; one statement. */
    List<Line> of(Board board);
}
