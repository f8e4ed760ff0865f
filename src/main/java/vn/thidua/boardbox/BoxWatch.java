package vn.thidua.boardbox;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.boardsession.Presence;
import vn.thidua.boardsession.Seat;
import vn.thidua.boardsession.Session;
import vn.thidua.boardsession.SessionWatch;
import vn.thidua.poll.PollReading;
import vn.thidua.poll.PollState;
import vn.thidua.poll.PollView;
import vn.thidua.poll.Polling;
import vn.thidua.poll.Roll;
import vn.thidua.poll.RollLine;
import vn.thidua.shared.PollId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Keeps roll and tellers of a session as its boxes need them, and the session open until they are counted. */
@Component
class BoxWatch implements SessionWatch {

    private final PollReading reading;
    private final Polling polling;
    private final Roll roll;
    private final JdbcClient jdbc;
    private final Today today;

    BoxWatch(PollReading reading, Polling polling, Roll roll, JdbcClient jdbc, Today today) {
        this.reading = reading;
        this.polling = polling;
        this.roll = roll;
        this.jdbc = jdbc;
        this.today = today;
    }

    private List<PollView> standing(Session session) {
        return reading.ofSession(session.id()).stream()
                .filter(poll -> poll.state() != PollState.VOID)
                .toList();
    }

    /** While votes are taken somebody may still come; nobody leaves then, and no teller who holds a key or has counted. */
    @Override
    public void called(Session before, Session after) {
        List<PollView> standing = standing(before);
        boolean begun =
                standing.stream().anyMatch(poll -> poll.state() != PollState.DRAFT && poll.state() != PollState.KEYED);
        boolean closed = standing.stream()
                .anyMatch(poll -> poll.state() != PollState.DRAFT
                        && poll.state() != PollState.KEYED
                        && poll.state() != PollState.OPEN);
        for (Seat seat : after.seats()) {
            Presence was = presence(before, seat);
            boolean comes = was == Presence.ABSENT && seat.isPresent();
            if (was != seat.presence() && (closed || begun && !comes)) {
                throw new RuleViolation("boardbox.roll.begun", seat.member().name());
            }
            if (comes) {
                standing.stream().filter(poll -> poll.state() == PollState.OPEN).forEach(poll -> arrived(poll, seat));
            }
        }
        mustKeepTellers(before, after);
    }

    private static @Nullable Presence presence(Session session, Seat seat) {
        return session.seats().stream()
                .filter(one -> one.id() == seat.id())
                .map(Seat::presence)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void arrived(PollView poll, Seat seat) {
        poll.roll().stream()
                .filter(line -> Objects.equals(line.boardMember(), seat.id()) && !line.isPresent())
                .forEach(line -> roll.call(
                        new PollId(poll.id()),
                        List.of(new RollLine(
                                null,
                                seat.id(),
                                line.unit(),
                                line.delegate(),
                                seat.member().account(),
                                RollLine.Status.ELIGIBLE,
                                today.now()))));
    }

    private void mustKeepTellers(Session before, Session after) {
        List<Long> working =
                jdbc.sql("""
                select l.account_id from poll_lock l join poll p on p.id = l.poll_id
                where p.session_id = :session and p.state not in ('VOID','SIGNED')
                union select h.teller_id from poll_head h join poll p on p.id = h.poll_id
                where p.session_id = :session and p.state not in ('VOID','SIGNED')""").param("session", before.id()).query(Long.class).list();
        before.tellers().stream()
                .filter(teller -> working.contains(teller.account().value()) && !after.countedBy(teller.account()))
                .findFirst()
                .ifPresent(teller -> {
                    throw new RuleViolation("boardbox.roll.teller", teller.name());
                });
    }

    /** A count that was accepted is over with its session: keys and votes wait for the end of complaints. */
    @Override
    public void closing(Actor actor, Session session) {
        for (PollView poll : standing(session)) {
            if (!poll.state().hasResult()) {
                throw new RuleViolation("boardbox.closing", poll.matter().text());
            }
            if (poll.state() == PollState.COUNTED) {
                polling.sign(actor, new PollId(poll.id()));
            }
        }
    }
}
