package vn.thidua.boardsession;

import java.util.Map;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UnitId;

/** Where an address leads: a session with its board and organiser. */
public record SessionPlace(UnitId unit, long board, long session) {

    /** Begin of every address below a session. */
    public static final String ADDRESS = "/don-vi/{unitId}/hoi-dong/{boardId:[0-9]+}/phien/{sessionId:[0-9]+}";

    /** Where these variables of the path lead. @throws NotFound where one of them is no number */
    public static SessionPlace of(Map<?, ?> variables) {
        try {
            return new SessionPlace(
                    UnitId.valueOf(String.valueOf(variables.get("unitId"))),
                    Long.parseLong(String.valueOf(variables.get("boardId"))),
                    Long.parseLong(String.valueOf(variables.get("sessionId"))));
        } catch (NumberFormatException noPlace) {
            throw new NotFound();
        }
    }

    /** Address of the session's page. */
    public String path() {
        return "/don-vi/" + unit + "/hoi-dong/" + board + "/phien/" + session;
    }

    /** Address of the page of one nomination before the session. */
    public String path(long item) {
        return path() + "/muc/" + item;
    }
}
