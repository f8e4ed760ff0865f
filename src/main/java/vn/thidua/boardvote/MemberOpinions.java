package vn.thidua.boardvote;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.boardsession.Item;
import vn.thidua.boardsession.Items;
import vn.thidua.boardsession.Progress;
import vn.thidua.boardsession.Seat;
import vn.thidua.boardsession.Session;
import vn.thidua.boardsession.SessionPlace;
import vn.thidua.boardsession.SessionState;
import vn.thidua.boardsession.Sessions;
import vn.thidua.boardsession.Told;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/**
 * What members think before the session. Nobody reads another's before the own is sent: not on pages, in counts or in the
 * history; whoever sends none reads them once the session is open. What was sent stays as it is, else the first to read others'
 * could turn after them.
 */
@Service
@Transactional
class MemberOpinions {

    /** What a member thinks. */
    enum Opinion {
        AGREES,
        DISAGREES,
        NEEDS_MORE;

        /** Message key of the words. */
        public String key() {
            return "boardvote.opinion." + name();
        }
    }

    /** An opinion as it was sent. */
    record Sent(String name, Opinion opinion, @Nullable String note) {}

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Items items;
    private final Progress progress;
    private final Told told;
    private final Today today;

    MemberOpinions(JdbcClient jdbc, Sessions sessions, Items items, Progress progress, Told told, Today today) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.items = items;
        this.progress = progress;
        this.told = told;
        this.today = today;
    }

    /** Sends one opinion on one nomination. @throws RuleViolation where the member has a conflict, or has sent one */
    void send(Actor actor, SessionPlace place, long item, Opinion opinion, @Nullable String note) {
        Session session = sessions.toCast(place);
        Seat seat = session.mustSeat(actor.accountId());
        session.mustBe(SessionState.READING);
        Item about = items.one(session, item);
        about.mustBeFree(seat);
        if (!store(seat, about, opinion, note)) {
            throw new RuleViolation("boardvote.opinion.sentAlready");
        }
        told.record(actor, session.id(), "opinion", about.name());
    }

    /** Sends the same opinion on several; those on which there is one already, or a conflict, are left as they are. */
    void sendAll(Actor actor, SessionPlace place, Collection<Long> chosen, Opinion opinion, @Nullable String note) {
        Session session = sessions.toCast(place);
        Seat seat = session.mustSeat(actor.accountId());
        session.mustBe(SessionState.READING);
        List<Item> about = items.of(session).stream()
                .filter(item -> chosen.contains(item.id()) && item.conflict(seat) == null)
                .filter(item -> store(seat, item, opinion, note))
                .toList();
        if (about.isEmpty()) {
            throw new RuleViolation("boardvote.nothingChosen").at("items");
        }
        told.record(actor, session.id(), "opinions", String.valueOf(about.size()));
    }

    private boolean store(Seat seat, Item item, Opinion opinion, @Nullable String note) {
        return jdbc.sql("""
                        insert into board_opinion (item_id, member_id, opinion, note, sent_at) values (?, ?, ?, ?, ?)
                        on conflict (item_id, member_id) do nothing""")
                        .param(item.id())
                        .param(seat.id())
                        .param(opinion.name())
                        .param(Names.linesOrNull(note))
                        .param(Timestamp.from(today.now()))
                        .update()
                == 1;
    }

    /**
     * What this reader may read of a nomination: all, once the session is open or the own is sent; before, nothing.
     *
     * @param reader the reader's seat; null where it has none
     */
    @Transactional(readOnly = true)
    List<Sent> shownTo(Session session, Item item, @Nullable Seat reader) {
        boolean shown = !session.isAhead() || reader != null && hasSent(session, item, reader);
        return shown
                ? jdbc.sql("""
                        select m.name, o.opinion, o.note from board_opinion o join board_member m on m.id = o.member_id
                        where o.item_id = ? order by o.sent_at, m.id""")
                        .param(item.id())
                        .query((row, number) -> new Sent(
                                row.getString("name"),
                                Opinion.valueOf(row.getString("opinion")),
                                row.getString("note")))
                        .list()
                : List.of();
    }

    /** Has this member sent an opinion on it? */
    @Transactional(readOnly = true)
    boolean hasSent(Session session, Item item, Seat seat) {
        return progress.sentBy(session, seat).contains(item.id());
    }

    /** The member declares an interest of its own and has no say in this nomination from now on; the votes it cast are taken back. */
    void declare(Actor actor, SessionPlace place, long item, String reason) {
        Session session = sessions.toChange(place);
        Seat seat = session.mustSeat(actor.accountId());
        if (session.isClosed()) {
            throw new RuleViolation(SessionState.OPEN.missedKey());
        }
        Item about = items.one(session, item);
        about.mustBeFree(seat);
        if (about.isDecided() || about.count() != null) {
            throw new RuleViolation("boardsession.vote.decided", about.name());
        }
        if (liesInABox(item)) {
            throw new RuleViolation("boardvote.conflict.inBox", about.name());
        }
        jdbc.sql("delete from board_vote where item_id = ? and member_id = ?")
                .params(item, seat.id())
                .update();
        jdbc.sql("delete from board_opinion where item_id = ? and member_id = ?")
                .params(item, seat.id())
                .update();
        jdbc.sql("insert into board_conflict (item_id, member_id, reason) values (?, ?, ?)")
                .params(item, seat.id(), reason)
                .update();
        told.record(actor, session.id(), "conflict", seat.member().name() + ": " + about.name());
    }

    /** Was the roll of a box that is about it made up? */
    private boolean liesInABox(long item) {
        return jdbc.sql("""
                select exists (select 1 from poll_candidate c join poll p on p.id = c.poll_id where c.item_id = ? and p.state <> 'VOID')""").param(item).query(Boolean.class).single();
    }
}
