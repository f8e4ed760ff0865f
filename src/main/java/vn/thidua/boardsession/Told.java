package vn.thidua.boardsession;

import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;

/** Writes what was done in a session into the history; never what an opinion or a secret vote says. */
@Component
class Told {

    private static final String SUBJECT = "BOARD_SESSION";

    private final History history;

    Told(History history) {
        this.history = history;
    }

    static HistorySubject subject(long session) {
        return HistorySubject.of(SUBJECT, session);
    }

    /** @param what the thing it is about, as it is named now */
    void record(Actor actor, long session, String key, String what, Change... changes) {
        history.record(actor, subject(session), "boardsession.history." + key, what, changes);
    }
}
