package vn.thidua.boardcount;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
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
import vn.thidua.boardsession.Sessions;
import vn.thidua.boardsession.Told;
import vn.thidua.history.Change;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Papers of the secret votes of a session: alike for all who vote; each time some are printed it is noted. */
@Service
@Transactional
class PaperRuns {

    /** One spare paper for so many voters, and at least one. */
    private static final int VOTERS_FOR_A_SPARE = 10;

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Items items;
    private final Told told;
    private final Today today;

    PaperRuns(JdbcClient jdbc, Sessions sessions, Items items, Told told, Today today) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.items = items;
        this.told = told;
        this.today = today;
    }

    /** How many papers are to be printed. */
    record Form(@NotNull @Min(1) @Max(500) @Nullable Integer papers) {}

    /** So many papers printed at once. */
    record Run(long id, int papers, String face, Instant at, String by) {}

    /**
     * What was printed, and what is needed.
     *
     * @param usable printed, and with the nominations that are voted on in secret now
     * @param outdated printed before these were changed
     * @param voters who is there or votes in writing; before that is known, all members
     */
    record Printed(List<Run> runs, int usable, int outdated, int voters) {

        public int spares() {
            return Math.max(1, (voters + VOTERS_FOR_A_SPARE - 1) / VOTERS_FOR_A_SPARE);
        }

        int suggested() {
            return Math.max(1, voters + spares() - usable);
        }
    }

    /** The lines of the paper. @throws NotFound where nothing is voted on with papers */
    @Transactional(readOnly = true)
    List<Item> lines(Session session) {
        List<Item> lines = items.of(session).stream().filter(Item::isOnPaper).toList();
        if (lines.isEmpty()) {
            throw new NotFound();
        }
        return lines;
    }

    @Transactional(readOnly = true)
    Printed of(Session session, List<Item> lines) {
        List<Run> runs = jdbc.sql("select * from session_paper_run where session_id = ? order by id")
                .param(session.id())
                .query((row, number) -> new Run(
                        row.getLong("id"),
                        row.getInt("papers"),
                        row.getString("face"),
                        row.getTimestamp("printed_at").toInstant(),
                        row.getString("printed_by")))
                .list();
        int all = runs.stream().mapToInt(Run::papers).sum();
        int usable = runs.stream()
                .filter(run -> run.face().equals(face(lines)))
                .mapToInt(Run::papers)
                .sum();
        int voting = (int) session.seats().stream().filter(Seat::votes).count();
        return new Printed(
                runs, usable, all - usable, voting == 0 ? session.seats().size() : voting);
    }

    /** As it stands on the paper: papers with other lines are not those of this vote any more. */
    static String face(List<Item> lines) {
        return lines.stream().map(Item::name).collect(Collectors.joining("\n"));
    }

    /**
     * Notes that so many are printed now.
     *
     * @return the id under which they are shown for printing
     * @throws RuleViolation where papers of this session are counted
     */
    long print(Actor actor, SessionPlace place, int papers) {
        Session session = sessions.toChange(place);
        List<Item> lines = lines(session);
        boolean counting = jdbc.sql("select exists (select 1 from session_entry where session_id = ?)")
                .param(session.id())
                .query(Boolean.class)
                .single();
        if (session.isClosed() || counting) {
            throw new RuleViolation("boardcount.print.tooLate");
        }
        long id = jdbc.sql("""
                insert into session_paper_run (session_id, papers, face, printed_at, printed_by) values (?, ?, ?, ?, ?) returning id""")
                .params(session.id(), papers, face(lines), Timestamp.from(today.now()), actor.name())
                .query(Long.class)
                .single();
        told.record(
                actor,
                session.id(),
                "printed",
                session.board().name(),
                Change.of("boardcount.papers", null, String.valueOf(papers)));
        return id;
    }
}
