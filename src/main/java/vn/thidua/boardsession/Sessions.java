package vn.thidua.boardsession;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.board.Board;
import vn.thidua.board.BoardMember;
import vn.thidua.board.BoardSessions;
import vn.thidua.board.Boards;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.NotFound;

/** Sessions as they stand, each found together with its board and the organiser. */
@Service
@Transactional(readOnly = true)
public class Sessions implements BoardSessions {

    private final JdbcClient jdbc;
    private final Boards boards;

    Sessions(JdbcClient jdbc, Boards boards) {
        this.jdbc = jdbc;
        this.boards = boards;
    }

    /** @throws NotFound where that board has no such session */
    public Session get(SessionPlace place) {
        return read(place, "");
    }

    /** The session, in which until the end of the transaction nobody else changes or casts anything. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Session toChange(SessionPlace place) {
        return read(place, " for update");
    }

    /** The session, which until the end of the transaction nobody changes or closes; others may cast votes meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Session toCast(SessionPlace place) {
        return read(place, " for share");
    }

    @Override
    public List<Line> of(Board board) {
        return jdbc.sql("""
                select s.*, (select count(*) from session_item i where i.session_id = s.id) as items
                from board_session s where s.board_id = ? order by s.held_on desc, s.id desc""")
                .param(board.id())
                .query((row, number) -> {
                    SessionState state = SessionState.valueOf(row.getString("state"));
                    return new Line(
                            row.getObject("held_on", LocalDate.class),
                            row.getString("place"),
                            row.getInt("items"),
                            state.key(),
                            state.tone(),
                            board.path() + "/phien/" + row.getLong("id"));
                })
                .list();
    }

    private Session read(SessionPlace place, String lock) {
        Board board = boards.get(place.unit(), place.board());
        Map<String, @Nullable Object> found = jdbc
                .sql("select * from board_session where id = ? and board_id = ?" + lock)
                .params(place.session(), place.board())
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        SessionState state = SessionState.valueOf(String.valueOf(found.get("state")));
        LocalDate heldOn = ((java.sql.Date) Objects.requireNonNull(found.get("held_on"))).toLocalDate();
        return new Session(
                place.session(),
                ((Number) Objects.requireNonNull(found.get("version"))).longValue(),
                board,
                heldOn,
                (String) found.get("place"),
                (String) found.get("note"),
                state,
                instant(found.get("opened_at")),
                instant(found.get("closed_at")),
                seats(place.session(), board, heldOn, state),
                tellers(place.session()));
    }

    /** Whoever was a member on its day; once it was opened, whoever stands on its roll. */
    private List<Seat> seats(long session, Board board, LocalDate heldOn, SessionState state) {
        Map<Long, Seat> written = jdbc
                .sql("select member_id, presence, number from session_presence where session_id = ?")
                .param(session)
                .query((row, number) -> seat(row, board))
                .list()
                .stream()
                .collect(Collectors.toMap(Seat::id, Function.identity()));
        boolean ahead = state == SessionState.PREPARING || state == SessionState.READING;
        return board.members().stream()
                .filter(member -> ahead ? member.isOn(heldOn) : written.containsKey(member.id()))
                .map(member -> written.getOrDefault(member.id(), new Seat(member, null, null)))
                .toList();
    }

    private static Seat seat(ResultSet row, Board board) throws SQLException {
        long id = row.getLong("member_id");
        BoardMember member = board.members().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
        return new Seat(member, Presence.valueOf(row.getString("presence")), row.getString("number"));
    }

    private List<Session.Teller> tellers(long session) {
        return jdbc.sql("select account_id, name from session_teller where session_id = ? order by name, account_id")
                .param(session)
                .query((row, number) ->
                        new Session.Teller(new AccountId(row.getLong("account_id")), row.getString("name")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Object at) {
        return at == null ? null : ((Timestamp) at).toInstant();
    }
}
