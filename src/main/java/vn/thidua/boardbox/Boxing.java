package vn.thidua.boardbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
import vn.thidua.poll.PollCandidate;
import vn.thidua.poll.PollRule;
import vn.thidua.poll.PollState;
import vn.thidua.poll.PollWay;
import vn.thidua.poll.Polling;
import vn.thidua.poll.Roll;
import vn.thidua.programme.RuleKey;
import vn.thidua.shared.PollId;
import vn.thidua.shared.RuleViolation;

/** Puts what is voted on in secret into boxes, one for each set of members that have no say; or takes another way instead. */
@Service
@Transactional
class Boxing {

    /** A sealed paper has room for so many lines. */
    private static final int MOST = 188;

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Items items;
    private final Polling polling;
    private final Roll roll;
    private final Told told;

    Boxing(JdbcClient jdbc, Sessions sessions, Items items, Polling polling, Roll roll, Told told) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.items = items;
        this.polling = polling;
        this.roll = roll;
        this.told = told;
    }

    /**
     * A box in the list of them.
     *
     * @param state as people see it: closed where its time is up
     */
    record Line(
            String path,
            String text,
            PollState state,
            @Nullable String voidReason) {}

    /** The boxes of a session in the order in which they were made, those given up too; one statement. */
    @Transactional(readOnly = true)
    List<Line> boxes(Session session) {
        return jdbc.sql("""
                select w.path, w.question, p.void_reason,
                       case when p.state = 'OPEN' and p.closes_at <= clock_timestamp() then 'CLOSED' else p.state end as shown
                from poll p join poll_place w on w.poll_id = p.id where p.session_id = ? order by p.id""")
                .param(session.id())
                .query((row, number) -> new Line(
                        row.getString("path"),
                        row.getString("question"),
                        PollState.valueOf(row.getString("shown")),
                        row.getString("void_reason")))
                .list();
    }

    /** What is to be voted on in the box and lies in none. */
    @Transactional(readOnly = true)
    List<Item> waiting(Session session) {
        List<Long> inside = jdbc.sql("""
                select c.item_id from poll_candidate c join poll p on p.id = c.poll_id
                where p.session_id = ? and p.state <> 'VOID'""").param(session.id()).query(Long.class).list();
        return items.of(session).stream()
                .filter(item -> item.isInBox() && !item.isDecided() && !inside.contains(item.id()))
                .toList();
    }

    /** Makes the boxes. @throws RuleViolation where nothing waits for one, or the session is not open */
    void box(Actor actor, SessionPlace place) {
        Session session = sessions.toChange(place);
        session.mustBe(SessionState.OPEN);
        List<Item> waiting = waiting(session);
        if (waiting.isEmpty()) {
            throw new RuleViolation("boardbox.nothing");
        }
        for (List<Item> alike : groups(waiting)) {
            PollId poll = polling.prepare(actor, session.id(), rule(alike.size()));
            List<PollCandidate> lines = new ArrayList<>();
            alike.forEach(item -> lines.add(new PollCandidate(lines.size() + 1, item.name(), null, item.id())));
            roll.writeCandidates(poll, lines);
        }
        told.record(actor, session.id(), "boxed", String.valueOf(waiting.size()));
    }

    /** Items in which the same members have no say, in the order of the agenda, and no more than fit on a paper. */
    static List<List<Item>> groups(List<Item> waiting) {
        Map<Set<Long>, List<Item>> alike = new LinkedHashMap<>();
        waiting.forEach(
                item -> alike.computeIfAbsent(new TreeSet<>(item.conflicts().keySet()), without -> new ArrayList<>())
                        .add(item));
        List<List<Item>> groups = new ArrayList<>();
        for (List<Item> group : alike.values()) {
            for (int from = 0; from < group.size(); from += MOST) {
                groups.add(group.subList(from, Math.min(group.size(), from + MOST)));
            }
        }
        return groups;
    }

    /** Yes or no to each; what that decides, the rule of each nomination says. */
    private static PollRule rule(int lines) {
        return new PollRule(PollWay.BOX, PollRule.Form.YES_NO, lines, null, RuleKey.Base.ALL_MEMBERS, true, 1, false);
    }

    /**
     * What waits for a box is voted on otherwise.
     *
     * @param way openly or on paper
     * @throws RuleViolation where papers of this session were counted already
     */
    void voteOtherwise(Actor actor, SessionPlace place, Item.VoteWay way) {
        Session session = sessions.toChange(place);
        session.mustBe(SessionState.OPEN);
        List<Item> waiting = waiting(session);
        if (waiting.isEmpty()) {
            throw new RuleViolation("boardbox.nothing");
        }
        if (way == Item.VoteWay.PAPER && papersWereEntered(session)) {
            throw new RuleViolation("boardbox.papersEntered");
        }
        jdbc.sql("update session_item set way = ?, version = version + 1 where id = any(?)")
                .params(way.name(), waiting.stream().map(Item::id).toArray(Long[]::new))
                .update();
        told.record(
                actor,
                session.id(),
                "agenda." + (way == Item.VoteWay.PAPER ? "SECRET_VOTE" : "OPEN_VOTE"),
                String.join("; ", waiting.stream().map(Item::name).toList()));
    }

    private boolean papersWereEntered(Session session) {
        return jdbc.sql("select exists (select 1 from session_entry where session_id = ?)")
                .param(session.id())
                .query(Boolean.class)
                .single();
    }
}
