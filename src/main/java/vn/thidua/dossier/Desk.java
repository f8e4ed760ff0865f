package vn.thidua.dossier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.Stage;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.NotFound;

/** Where a dossier is opened to be written in, and where it is noted who wrote what. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Desk {

    private static final String DOSSIER = "DOSSIER";

    private final JdbcClient jdbc;
    private final History history;

    Desk(JdbcClient jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /**
     * Opens the dossier for this hand. Whoever takes the nomination a step on waits until what is written is written, and what
     * is written after that step is refused.
     */
    public void open(NominationId nomination, Hand hand) {
        hand.mustWriteAt(jdbc.sql("select stage from nomination where id = ? for share")
                .param(nomination.value())
                .query((row, number) -> Stage.valueOf(row.getString("stage")))
                .optional()
                .orElseThrow(NotFound::new));
    }

    /** Notes what was done; only those who read the dossier read it, so it lies outside the year's history. */
    public void note(NominationId nomination, Hand hand, String actionKey, String what, Change... changes) {
        history.record(hand.actor(), of(nomination), actionKey, what, changes);
    }

    static HistorySubject of(NominationId nomination) {
        return HistorySubject.of(DOSSIER, nomination.value());
    }
}
