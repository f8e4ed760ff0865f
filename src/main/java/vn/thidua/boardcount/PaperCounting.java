package vn.thidua.boardcount;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.boardsession.Item;
import vn.thidua.boardsession.Items;
import vn.thidua.boardsession.Session;
import vn.thidua.boardsession.SessionPlace;
import vn.thidua.boardsession.SessionState;
import vn.thidua.boardsession.Sessions;
import vn.thidua.boardsession.Told;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/**
 * Two tellers enter what they counted without seeing each other's figures; where they differ both count again. No row says who
 * voted how: papers carry no name, and the figures are sums.
 */
@Service
@Transactional
class PaperCounting {

    /**
     * How far the count is.
     *
     * @param attempt the one that is entered now
     * @param entered who has entered in it, by account
     * @param differed did the two differ the last time?
     */
    record State(int attempt, List<Long> entered, boolean differed, boolean accepted) {}

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Items items;
    private final PaperRuns runs;
    private final Told told;
    private final Today today;

    PaperCounting(JdbcClient jdbc, Sessions sessions, Items items, PaperRuns runs, Told told, Today today) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.items = items;
        this.runs = runs;
        this.told = told;
        this.today = today;
    }

    /** The nominations on the paper, in their order. @throws NotFound where this person does not count, or there is no paper */
    @Transactional(readOnly = true)
    List<Item> onPaper(Session session, Actor actor) {
        List<Item> onPaper = items.of(session).stream().filter(Item::isOnPaper).toList();
        if (!session.countedBy(actor.accountId()) || onPaper.isEmpty()) {
            throw new NotFound();
        }
        return onPaper;
    }

    /** Enters what this teller counted. @throws RuleViolation where the figures cannot be true, or are not due */
    void enter(Actor actor, SessionPlace place, PaperForm form) {
        Session session = sessions.toChange(place);
        List<Item> onPaper = onPaper(session, actor);
        session.mustBe(SessionState.OPEN);
        State state = state(session);
        if (state.accepted()) {
            throw new RuleViolation("boardcount.accepted");
        }
        if (state.entered().contains(actor.accountId().value())) {
            throw new RuleViolation("boardcount.entered");
        }
        PaperFigures figures = form.figures(onPaper);
        figures.mustBePossible(session, onPaper, runs.of(session, onPaper));
        store(actor, session, state, figures, onPaper);
        told.record(actor, session.id(), "counted", session.board().name());
    }

    private void store(Actor actor, Session session, State state, PaperFigures figures, List<Item> onPaper) {
        int entry = state.entered().size() + 1;
        jdbc.sql("""
                insert into session_entry (session_id, attempt, entry_no, account_id, teller, entered_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(session.id(), state.attempt(), entry)
                .param(actor.accountId().value())
                .param(actor.name())
                .param(Timestamp.from(today.now()))
                .update();
        jdbc.sql("""
                insert into session_figures (session_id, attempt, entry_no, issued, collected, valid, invalid, items, yes, against)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(session.id(), state.attempt(), entry)
                .params(figures.issued(), figures.collected(), figures.valid(), figures.invalid())
                .param(onPaper.stream().map(Item::id).toArray(Long[]::new))
                .param(figures.yes().toArray(Integer[]::new))
                .param(figures.against().toArray(Integer[]::new))
                .update();
    }

    @Transactional(readOnly = true)
    State state(Session session) {
        return jdbc.sql("""
                select a.attempt,
                  array(select e.account_id from session_entry e where e.session_id = a.session_id and e.attempt = a.attempt) as entered,
                  exists (select 1 from session_difference d where d.session_id = a.session_id and d.attempt = a.attempt - 1) as differed,
                  exists (select 1 from session_accepted c where c.session_id = a.session_id) as accepted
                from session_attempt a where a.session_id = ?""")
                .param(session.id())
                .query((row, number) -> new State(
                        row.getInt("attempt"),
                        List.of((Long[]) row.getArray("entered").getArray()),
                        row.getBoolean("differed"),
                        row.getBoolean("accepted")))
                .single();
    }
}
