package vn.thidua.boardbox;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.boardsession.Item;
import vn.thidua.boardsession.Items;
import vn.thidua.boardsession.Presence;
import vn.thidua.boardsession.Seat;
import vn.thidua.boardsession.Session;
import vn.thidua.boardsession.SessionPlace;
import vn.thidua.boardsession.SessionState;
import vn.thidua.boardsession.Sessions;
import vn.thidua.history.HistorySubject;
import vn.thidua.history.Wording;
import vn.thidua.poll.Manifest;
import vn.thidua.poll.PollCandidate;
import vn.thidua.poll.PollCount;
import vn.thidua.poll.PollHost;
import vn.thidua.poll.PollView;
import vn.thidua.poll.Roll;
import vn.thidua.poll.RollLine;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.PollId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/**
 * Sessions of boards hold polls in the box: on nominations in which the same members have no say, so that whoever has a conflict
 * of interest stands on no roll and cannot vote.
 */
@Component
class SessionHost implements PollHost {

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Items items;
    private final Roll roll;
    private final Manifest manifest;
    private final Words words;

    SessionHost(JdbcClient jdbc, Sessions sessions, Items items, Roll roll, Manifest manifest, Words words) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.items = items;
        this.roll = roll;
        this.manifest = manifest;
        this.words = words;
    }

    /** What is said in words, and when. */
    @Component("boardBoxWords")
    record Words(Wording wording, Today today) {}

    /**
     * What lies in one box.
     *
     * @param concerned accounts of members that have no say in it
     */
    private record Boxed(
            long poll,
            Session session,
            String text,
            String meeting,
            List<PollCandidate> planned,
            Set<AccountId> concerned)
            implements Matter {

        @Override
        public String path() {
            return path(session, poll);
        }

        static String path(Session session, long poll) {
            return session.path() + BoardBoxController.BOXES + "/" + poll;
        }

        @Override
        public HistorySubject subject() {
            return HistorySubject.chained("SESSION_POLL", poll);
        }

        @Override
        public LocalDate heldOn() {
            return session.heldOn();
        }

        @Override
        public List<Teller> tellers() {
            return session.tellers().stream()
                    .map(teller -> new Teller(teller.name(), teller.account()))
                    .toList();
        }

        @Override
        public boolean concerns(AccountId account) {
            return concerned.contains(account);
        }

        /** Nobody votes on paper beside the box: whoever has sent a paper makes all vote on paper. */
        @Override
        public @Nullable RuleViolation obstacle(int round) {
            if (!session.isOpen()) {
                return new RuleViolation(SessionState.OPEN.missedKey());
            }
            String writers = session.seats().stream()
                    .filter(seat -> seat.presence() == Presence.IN_WRITING)
                    .filter(seat -> seat.member().account() == null
                            || !concerned.contains(seat.member().account()))
                    .map(seat -> seat.member().name())
                    .collect(Collectors.joining(", "));
            return writers.isEmpty() ? null : new RuleViolation("boardbox.writers", writers);
        }

        @Override
        public boolean hasEnded() {
            return session.isClosed();
        }

        @Override
        public void mustNotHaveEnded() {
            if (session.isClosed()) {
                throw new RuleViolation(SessionState.OPEN.missedKey());
            }
        }
    }

    @Override
    public boolean holds(Held held) {
        return held.session() != null;
    }

    @Override
    public Optional<PollId> at(Map<String, String> variables) {
        String poll = variables.get("pollId");
        if (poll == null) {
            return Optional.empty();
        }
        Session session = sessions.get(SessionPlace.of(variables));
        return Optional.of(jdbc.sql("select id from poll where id = ? and session_id = ?")
                .params(Long.parseLong(poll), session.id())
                .query((row, number) -> new PollId(row.getLong("id")))
                .optional()
                .orElseThrow(NotFound::new));
    }

    @Override
    public Matter matter(Held held) {
        Session session = sessions.get(place(held));
        List<PollCandidate> candidates = roll.candidates(held.poll());
        return new Boxed(
                held.poll(),
                session,
                candidates.isEmpty() ? "" : text(candidates),
                words.wording().of("boardbox.meeting", session.board().name()),
                candidates,
                concerned(held.poll()));
    }

    private String text(List<PollCandidate> candidates) {
        String first = candidates.get(0).name();
        return candidates.size() == 1 ? first : words.wording().of("boardbox.asked", first, candidates.size() - 1);
    }

    private Set<AccountId> concerned(long poll) {
        return new HashSet<>(jdbc.sql("""
                select distinct m.account_id from poll_candidate c
                join item_conflict k on k.item_id = c.item_id join board_member m on m.id = k.member_id
                where c.poll_id = ? and m.account_id is not null""")
                .param(poll)
                .query((row, number) -> new AccountId(row.getLong(1)))
                .list());
    }

    private SessionPlace place(Held held) {
        return jdbc.sql("""
                select o.organiser_id, o.id as board, s.id as session from board_session s
                join award_board o on o.id = s.board_id where s.id = ?""")
                .param(held.session())
                .query((row, number) -> new SessionPlace(
                        new UnitId(row.getLong("organiser_id")), row.getLong("board"), row.getLong("session")))
                .single();
    }

    @Override
    public void holdRollCall(Held held) {
        sessions.toChange(place(held));
    }

    @Override
    public String fix(Held held, PollView poll) {
        Session session = sessions.toChange(place(held));
        session.mustBe(SessionState.OPEN);
        PollId id = new PollId(held.poll());
        roll.write(id, voters(session, asked(session, held)));
        List<String> members = roll.of(held.poll()).stream().map(RollLine::unit).toList();
        return manifest.of(session.board().name(), session.heldOn().getYear(), poll, members);
    }

    @Override
    public void callRoll(Held held) {
        Session session = sessions.toChange(place(held));
        roll.call(new PollId(held.poll()), voters(session, asked(session, held)));
    }

    /** What lies in the box. @throws RuleViolation where the same members do no longer have a say in all of it */
    private List<Item> asked(Session session, Held held) {
        List<Long> inside = roll.candidates(held.poll()).stream()
                .map(PollCandidate::item)
                .filter(Objects::nonNull)
                .toList();
        List<Item> asked = items.of(session).stream()
                .filter(item -> inside.contains(item.id()))
                .toList();
        boolean alike =
                asked.stream().map(item -> item.conflicts().keySet()).distinct().count() == 1;
        if (!alike || asked.stream().anyMatch(item -> !item.isInBox() || item.isDecided())) {
            throw new RuleViolation("boardbox.otherItems");
        }
        return asked;
    }

    /** The members that have a say in it, each with whether it is there. */
    List<RollLine> voters(Session session, List<Item> asked) {
        return session.seats().stream()
                .filter(seat -> asked.stream().allMatch(item -> item.conflict(seat) == null))
                .map(this::line)
                .toList();
    }

    private RollLine line(Seat seat) {
        return new RollLine(
                null,
                seat.id(),
                seat.member().name(),
                seat.member().name(),
                seat.member().account(),
                seat.isPresent() ? RollLine.Status.ELIGIBLE : RollLine.Status.ABSENT,
                seat.isPresent() ? words.today().now() : null);
    }

    @Override
    public boolean leavesOpen(PollView poll, PollCount count) {
        return false;
    }

    /** The agenda reads its counts in the box themselves. */
    @Override
    public void counted(Actor actor, PollView poll, PollCount count) {}

    /** What lay in it can be voted on in another way. */
    @Override
    public void givenUp(Actor actor, PollView poll, boolean opened) {}
}
