package vn.thidua.boardsession;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.award.NominationReads;
import vn.thidua.award.NominationView;
import vn.thidua.history.Change;
import vn.thidua.shared.Broken;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.RuleViolation;

/** Fills the agenda of a session with nominations that were examined, and orders it, until the session begins. */
@Service
@Transactional
class AgendaKeeping {

    /** What can be done with some of the agenda. */
    enum Act {
        UP,
        DOWN,
        OPEN_VOTE,
        SECRET_VOTE,
        BOX_VOTE,
        TAKE_OFF;

        /** Message key of its button. */
        public String key() {
            return "boardsession.agenda.act." + name();
        }
    }

    /** A longer list is no longer one that a board reviews in a sitting, or a browser sends in one form. */
    private static final int MOST = 250;

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Items items;
    private final NominationReads nominations;
    private final Told told;

    AgendaKeeping(JdbcClient jdbc, Sessions sessions, Items items, NominationReads nominations, Told told) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.items = items;
        this.nominations = nominations;
        this.told = told;
    }

    /** The organiser's nominations that were examined and lie before no session, by award. */
    @Transactional(readOnly = true)
    Map<String, List<NominationView>> candidates(Session session) {
        List<NominationId> ids = jdbc.sql("""
                select n.id from nomination n join programme p on p.id = n.programme_id
                where p.organiser_id = ? and n.stage = 'EXAMINED'
                  and not exists (select 1 from session_item i where i.nomination_id = n.id and not i.closed)""")
                .param(session.board().organiser().value())
                .query((row, number) -> new NominationId(row.getLong("id")))
                .list();
        return nominations.of(ids).stream()
                .collect(Collectors.groupingBy(
                        one -> one.award() + " – " + one.authority(), LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * Puts candidates behind what is there.
     *
     * @param group all of this award; null: those that are chosen
     */
    void add(Actor actor, SessionPlace place, Collection<Long> chosen, @Nullable String group) {
        Session session = sessions.toChange(place);
        session.mustBeAhead();
        List<NominationView> added = new ArrayList<>();
        candidates(session)
                .forEach((award, ofAward) -> ofAward.stream()
                        .filter(one -> group == null ? chosen.contains(one.id().value()) : group.equals(award))
                        .forEach(added::add));
        if (added.isEmpty()) {
            throw new RuleViolation("boardsession.agenda.nothingChosen").at("nominations");
        }
        if (items.of(session).size() + added.size() > MOST) {
            throw new RuleViolation("boardsession.agenda.tooMany", MOST).at("nominations");
        }
        added.forEach(one -> Broken.constraint(
                "session_item_nomination_once",
                new RuleViolation("boardsession.agenda.elsewhere", one.award()),
                () -> jdbc.sql("""
                        insert into session_item (session_id, nomination_id, position)
                        select :session, :nomination, coalesce(max(position), 0) + 1 from session_item where session_id = :session""")
                        .param("session", session.id())
                        .param("nomination", one.id().value())
                        .update()));
        told.record(
                actor,
                session.id(),
                "agenda.added",
                String.valueOf(added.size()),
                Change.of("boardsession.agenda", null, names(added)));
    }

    void act(Actor actor, SessionPlace place, Act act, Collection<Long> chosen) {
        Session session = sessions.toChange(place);
        session.mustBeAhead();
        List<Item> all = items.of(session);
        List<Item> touched =
                all.stream().filter(item -> chosen.contains(item.id())).toList();
        if (touched.isEmpty()) {
            throw new RuleViolation("boardsession.agenda.nothingChosen").at("items");
        }
        Set<Long> ids = touched.stream().map(Item::id).collect(Collectors.toSet());
        switch (act) {
            case UP -> order(moved(all, ids));
            case DOWN -> order(reversed(moved(reversed(all), ids)));
            case OPEN_VOTE -> vote(ids, Item.VoteWay.OPEN);
            case SECRET_VOTE -> vote(ids, Item.VoteWay.PAPER);
            case BOX_VOTE -> vote(ids, Item.VoteWay.BOX);
            case TAKE_OFF -> takeOff(ids);
        }
        told.record(
                actor,
                session.id(),
                "agenda." + act.name(),
                touched.stream().map(Item::name).collect(Collectors.joining("; ")));
    }

    /** Each of these before the one that stood before it, unless that is one of them too. */
    private static List<Item> moved(List<Item> all, Set<Long> ids) {
        List<Item> ordered = new ArrayList<>(all);
        for (int at = 1; at < ordered.size(); at++) {
            if (ids.contains(ordered.get(at).id())
                    && !ids.contains(ordered.get(at - 1).id())) {
                ordered.add(at - 1, ordered.remove(at));
            }
        }
        return ordered;
    }

    private static List<Item> reversed(List<Item> list) {
        List<Item> turned = new ArrayList<>(list);
        Collections.reverse(turned);
        return turned;
    }

    private void order(List<Item> ordered) {
        for (int at = 0; at < ordered.size(); at++) {
            jdbc.sql("update session_item set position = ? where id = ?")
                    .params(at + 1, ordered.get(at).id())
                    .update();
        }
    }

    private void vote(Set<Long> ids, Item.VoteWay way) {
        jdbc.sql("update session_item set way = ?, version = version + 1 where id = any(?)")
                .params(way.name(), ids.toArray(Long[]::new))
                .update();
    }

    private void takeOff(Set<Long> ids) {
        Long[] taken = ids.toArray(Long[]::new);
        jdbc.sql("delete from board_opinion where item_id = any(?)")
                .param(taken)
                .update();
        jdbc.sql("delete from board_conflict where item_id = any(?)")
                .param(taken)
                .update();
        jdbc.sql("delete from session_item where id = any(?)").param(taken).update();
    }

    private static String names(List<NominationView> added) {
        return added.stream()
                .map(one -> one.who() == null ? one.award() : one.award() + " – " + one.who())
                .collect(Collectors.joining("; "));
    }
}
