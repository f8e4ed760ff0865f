package vn.thidua.boardsession;

import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.platform.Choices;

/** Writes what was done in a session into the history; never what an opinion or a secret vote says. */
@Component
public class Told {

    private static final String SUBJECT = "BOARD_SESSION";

    private final History history;
    private final Choices choices;

    Told(History history, Choices choices) {
        this.history = history;
        this.choices = choices;
    }

    /** A word as people read it. */
    public String text(String key, Object... args) {
        return choices.text(key, args);
    }

    public static HistorySubject subject(long session) {
        return HistorySubject.of(SUBJECT, session);
    }

    /** @param what the thing it is about, as it is named now */
    public void record(Actor actor, long session, String key, String what, Change... changes) {
        history.record(actor, subject(session), "boardsession.history." + key, what, changes);
    }
}
