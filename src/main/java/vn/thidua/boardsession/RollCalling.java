package vn.thidua.boardsession;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.board.Boards;
import vn.thidua.history.FieldEdits;
import vn.thidua.platform.Option;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/** Writes down who is there, who sent a paper instead, and who counts papers. */
@Service
@Transactional
class RollCalling {

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Boards boards;
    private final Told told;
    private final ObjectProvider<SessionWatch> watches;

    RollCalling(JdbcClient jdbc, Sessions sessions, Boards boards, Told told, ObjectProvider<SessionWatch> watches) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.boards = boards;
        this.told = told;
        this.watches = watches;
    }

    /** Whoever cast a vote stays as it took part, and nobody comes or goes once papers are counted. */
    void write(Actor actor, SessionPlace place, RollForm form) {
        Session before = sessions.toChange(place);
        if (before.isClosed()) {
            throw new RuleViolation(SessionState.OPEN.missedKey());
        }
        List<Seat> seats = seats(before, form);
        List<Option> tellers = tellers(before, form);
        FieldEdits edits = FieldEdits.between(
                        facts(before.seats(), names(before.tellers())), facts(seats, labels(tellers)))
                .expect(before.version(), form.version());
        mustStayAsTheyVoted(before, seats, tellers);
        jdbc.sql("delete from session_presence where session_id = ?")
                .param(before.id())
                .update();
        seats.forEach(seat -> store(before, seat));
        jdbc.sql("delete from session_teller where session_id = ?")
                .param(before.id())
                .update();
        tellers.forEach(teller -> jdbc.sql("insert into session_teller (session_id, account_id, name) values (?, ?, ?)")
                .params(before.id(), Long.valueOf(teller.value()), teller.label())
                .update());
        jdbc.sql("update board_session set version = version + 1 where id = ?")
                .param(before.id())
                .update();
        if (before.isOpen()) {
            Session after = sessions.get(place);
            watches.forEach(watch -> watch.called(before, after));
        }
        told.record(actor, before.id(), "roll", before.board().name(), edits.changes());
    }

    private void store(Session session, Seat seat) {
        Presence presence = seat.presence();
        if (presence != null) {
            jdbc.sql("insert into session_presence (session_id, member_id, presence, number) values (?, ?, ?, ?)")
                    .param(session.id())
                    .param(seat.id())
                    .param(presence.name())
                    .param(seat.number())
                    .update();
        }
    }

    private static List<Seat> seats(Session session, RollForm form) {
        if (!form.isOf(session)) {
            throw new RuleViolation("boardsession.roll.otherMembers");
        }
        List<Seat> seats = new ArrayList<>();
        for (int at = 0; at < session.seats().size(); at++) {
            seats.add(seat(session, at, form.typed().get(at)));
        }
        return seats;
    }

    private static Seat seat(Session session, int at, RollForm.Row row) {
        String number = row.presence() == Presence.IN_WRITING ? Names.cleanOrNull(row.number()) : null;
        if (row.presence() == Presence.IN_WRITING && number == null) {
            throw new RuleViolation("boardsession.roll.noNumber").at("rows[" + at + "].number");
        }
        Presence presence = row.presence() == null && session.isOpen() ? Presence.ABSENT : row.presence();
        return new Seat(session.seats().get(at).member(), presence, number);
    }

    private List<Option> tellers(Session session, RollForm form) {
        List<Long> named = form.named();
        List<Option> offered = offered(session);
        List<Option> tellers = offered.stream()
                .filter(option -> named.contains(Long.valueOf(option.value())))
                .toList();
        if (tellers.size() != named.size()) {
            throw new RuleViolation("boardsession.roll.teller.foreign").at("first");
        }
        if (!named.isEmpty() && named.size() < Session.TELLERS) {
            throw new RuleViolation("boardsession.roll.teller.two").at("second");
        }
        return tellers;
    }

    /** Who may count: accounts of the board and of the organiser's staff, and whoever was named before. */
    @Transactional(readOnly = true)
    List<Option> offered(Session session) {
        Map<String, Option> offered = new LinkedHashMap<>();
        session.tellers()
                .forEach(
                        teller -> offered.put(teller.account().toString(), Option.of(teller.account(), teller.name())));
        boards.accounts(session.board().organiser()).forEach(option -> offered.putIfAbsent(option.value(), option));
        return List.copyOf(offered.values());
    }

    private void mustStayAsTheyVoted(Session before, List<Seat> seats, List<Option> tellers) {
        if (!before.isOpen()) {
            return;
        }
        List<Long> voted = jdbc.sql("""
                select distinct v.member_id from board_vote v join session_item i on i.id = v.item_id
                where i.session_id = ?""").param(before.id()).query(Long.class).list();
        for (int i = 0; i < seats.size(); i++) {
            Seat was = before.seats().get(i);
            if (voted.contains(was.id()) && was.presence() != seats.get(i).presence()) {
                throw new RuleViolation("boardsession.roll.voted", was.member().name()).at("rows[" + i + "].presence");
            }
        }
        mustStayAsTheyCount(before, seats, tellers);
    }

    /** While papers are counted nobody comes or goes; a teller is exchanged only who has not entered yet. */
    private void mustStayAsTheyCount(Session before, List<Seat> seats, List<Option> tellers) {
        boolean accepted = jdbc.sql("select exists (select 1 from session_accepted where session_id = ?)")
                .param(before.id())
                .query(Boolean.class)
                .single();
        List<String> entered =
                jdbc.sql("""
                select e.account_id from session_entry e
                join session_attempt a on a.session_id = e.session_id and a.attempt = e.attempt
                where e.session_id = ?""").param(before.id()).query(String.class).list();
        boolean counting = accepted || !entered.isEmpty();
        boolean othersCount = accepted && !labels(tellers).equals(names(before.tellers()));
        boolean left = !tellers.stream().map(Option::value).toList().containsAll(entered);
        if (othersCount || left || counting && !facts(seats, "").equals(facts(before.seats(), ""))) {
            throw new RuleViolation("boardsession.roll.counting");
        }
    }

    private Map<String, @Nullable Object> facts(List<Seat> seats, String tellers) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        for (Presence presence : Presence.values()) {
            facts.put(
                    presence.key(),
                    seats.stream()
                            .filter(seat -> seat.presence() == presence)
                            .map(seat -> seat.number() == null
                                    ? seat.member().name()
                                    : told.text(
                                            "boardsession.roll.byPaper",
                                            seat.member().name(),
                                            seat.number()))
                            .collect(Collectors.joining("; ")));
        }
        facts.put("boardsession.tellers", tellers);
        return facts;
    }

    private static String names(List<Session.Teller> tellers) {
        return tellers.stream().map(Session.Teller::name).sorted().collect(Collectors.joining("; "));
    }

    private static String labels(List<Option> tellers) {
        return tellers.stream().map(Option::label).sorted().collect(Collectors.joining("; "));
    }
}
