package vn.thidua.boardsession;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.board.Board;
import vn.thidua.board.Boards;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;

/** Calls sessions and changes when and where they are held. */
@Service
@Transactional
class Calling {

    private final JdbcClient jdbc;
    private final Boards boards;
    private final Sessions sessions;
    private final Told told;

    Calling(JdbcClient jdbc, Boards boards, Sessions sessions, Told told) {
        this.jdbc = jdbc;
        this.boards = boards;
        this.sessions = sessions;
        this.told = told;
    }

    /** Calls a session; answers its id. */
    long call(Actor actor, UnitId unit, long boardId, SessionForm form) {
        Board board = boards.get(unit, boardId);
        LocalDate day = day(board, form);
        long id = jdbc.sql(
                        "insert into board_session (board_id, held_on, place, note) values (?, ?, ?, ?) returning id")
                .param(boardId)
                .param(day)
                .param(Names.cleanOrNull(form.place()))
                .param(Names.linesOrNull(form.note()))
                .query(Long.class)
                .single();
        told.record(
                actor, id, "called", board.name(), FieldEdits.of(form.told()).changes());
        return id;
    }

    /** @throws RuleViolation where it was opened already: its day is that of its roll and its rules */
    void change(Actor actor, SessionPlace place, SessionForm form) {
        Session before = sessions.toChange(place);
        before.mustBeAhead();
        LocalDate day = day(before.board(), form);
        Change[] changes = FieldEdits.between(SessionForm.of(before).told(), form.told())
                .expect(before.version(), form.version())
                .changes();
        jdbc.sql("update board_session set held_on = ?, place = ?, note = ?, version = version + 1 where id = ?")
                .param(day)
                .param(Names.cleanOrNull(form.place()))
                .param(Names.linesOrNull(form.note()))
                .param(place.session())
                .update();
        told.record(actor, place.session(), "changed", before.board().name(), changes);
    }

    private static LocalDate day(Board board, SessionForm form) {
        LocalDate day = Objects.requireNonNull(form.heldOn());
        if (!board.isOn(day)) {
            throw new RuleViolation("boardsession.outsideTerm").at("heldOn");
        }
        return day;
    }
}
