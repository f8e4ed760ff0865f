package vn.thidua.boardvote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.boardsession.Item;
import vn.thidua.boardsession.Items;
import vn.thidua.boardsession.Seat;
import vn.thidua.boardsession.Session;
import vn.thidua.boardsession.SessionPlace;
import vn.thidua.boardsession.SessionState;
import vn.thidua.boardsession.Sessions;
import vn.thidua.boardsession.Told;
import vn.thidua.history.Change;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/**
 * Open votes: each member's on the own screen, or raised hands and written opinions as the secretary writes them down. Whatever
 * a member cast itself, the secretary does not change. Two who vote at once do not wait for each other, but nobody votes while
 * an outcome is written or the session is closed.
 */
@Service
@Transactional
class Voting {

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Items items;
    private final Told told;

    Voting(JdbcClient jdbc, Sessions sessions, Items items, Told told) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.items = items;
        this.told = told;
    }

    /** A member votes on one nomination, or otherwise than before. */
    void cast(Actor actor, SessionPlace place, long item, Item.Vote vote, @Nullable String dissent) {
        Session session = sessions.toCast(place);
        Seat seat = mustBePresent(session.mustSeat(actor.accountId()));
        session.mustBe(SessionState.OPEN);
        Item on = items.one(session, item);
        on.mustTakeVoteOf(seat);
        store(on, seat, vote, true, dissent);
        recordVote(actor, session, on, seat, vote);
    }

    /** A member votes alike on several on which it has not voted yet; those on which it has no vote are left out. */
    void castAll(Actor actor, SessionPlace place, Collection<Long> chosen, Item.Vote vote) {
        Session session = sessions.toCast(place);
        Seat seat = mustBePresent(session.mustSeat(actor.accountId()));
        session.mustBe(SessionState.OPEN);
        List<Item> on = awaiting(session, chosen, seat);
        if (on.isEmpty()) {
            throw new RuleViolation("boardvote.nothingChosen").at("items");
        }
        on.forEach(item -> store(item, seat, vote, true, null));
        recordAll(actor, session, on.size(), seat, vote);
    }

    /** The secretary writes down how these members voted on one nomination; a vote that is null leaves things as they are. */
    void write(Actor actor, SessionPlace place, long item, Map<Long, Item.@Nullable Vote> votes) {
        Session session = sessions.toChange(place);
        session.mustBe(SessionState.OPEN);
        Item on = items.one(session, item);
        int written = 0;
        for (Seat seat : session.seats()) {
            Item.Vote vote = votes.get(seat.id());
            Item.CastVote before = on.votes().get(seat.id());
            if (vote == null || before != null && before.vote() == vote) {
                continue;
            }
            on.mustTakeVoteOf(seat);
            if (before != null && before.own()) {
                throw new RuleViolation("boardvote.own", seat.member().name());
            }
            store(on, seat, vote, false, null);
            recordVote(actor, session, on, seat, vote);
            written++;
        }
        if (written == 0) {
            throw new RuleViolation("boardvote.nothing");
        }
    }

    /** The secretary writes down one vote for all of a list: how each voted on each of these, where nothing was cast yet. */
    void writeAll(Actor actor, SessionPlace place, Collection<Long> chosen, Map<Long, Item.@Nullable Vote> votes) {
        Session session = sessions.toChange(place);
        session.mustBe(SessionState.OPEN);
        int written = 0;
        for (Seat seat : session.seats()) {
            Item.Vote vote = votes.get(seat.id());
            List<Item> on = vote == null || !seat.votes() ? List.of() : awaiting(session, chosen, seat);
            if (vote != null && !on.isEmpty()) {
                on.forEach(item -> store(item, seat, vote, false, null));
                recordAll(actor, session, on.size(), seat, vote);
                written += on.size();
            }
        }
        if (written == 0) {
            throw new RuleViolation("boardvote.nothingChosen").at("items");
        }
    }

    private List<Item> awaiting(Session session, Collection<Long> chosen, Seat seat) {
        List<Item> awaiting = new ArrayList<>();
        for (Item item : items.of(session)) {
            if (chosen.contains(item.id()) && item.awaited(session).contains(seat)) {
                awaiting.add(item);
            }
        }
        return awaiting;
    }

    /** On the own screen votes who is there; what somebody wrote, the secretary writes down. */
    private static Seat mustBePresent(Seat seat) {
        if (!seat.isPresent()) {
            throw new RuleViolation("boardvote.notThere");
        }
        return seat;
    }

    private void store(Item item, Seat seat, Item.Vote vote, boolean own, @Nullable String dissent) {
        jdbc.sql("""
                insert into board_vote (item_id, member_id, vote, own, dissent) values (:item, :member, :vote, :own, :dissent)
                on conflict (item_id, member_id) do update set vote = :vote, own = :own, dissent = :dissent""")
                .param("item", item.id())
                .param("member", seat.id())
                .param("vote", vote.name())
                .param("own", own)
                .param("dissent", Names.linesOrNull(dissent))
                .update();
    }

    private void recordVote(Actor actor, Session session, Item item, Seat seat, Item.Vote vote) {
        Item.CastVote before = item.votes().get(seat.id());
        told.record(
                actor,
                session.id(),
                "vote",
                seat.member().name() + ": " + item.name(),
                Change.of(
                        "boardvote.vote",
                        before == null ? null : told.text(before.vote().key()),
                        told.text(vote.key())));
    }

    private void recordAll(Actor actor, Session session, int number, Seat seat, Item.Vote vote) {
        told.record(
                actor,
                session.id(),
                "votes",
                seat.member().name() + " (" + number + ")",
                Change.of("boardvote.vote", null, told.text(vote.key())));
    }
}
