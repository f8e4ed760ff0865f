package vn.thidua.papervote;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.poll.PollRecord;
import vn.thidua.poll.PollState;
import vn.thidua.poll.PollView;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Papers of polls: each time some are printed it is noted, so that they can be accounted for. */
@Service
@Transactional
class Printing {

    private final JdbcClient jdbc;
    private final PollRecord record;
    private final Today today;

    Printing(JdbcClient jdbc, PollRecord record, Today today) {
        this.jdbc = jdbc;
        this.record = record;
        this.today = today;
    }

    /** Notes that so many are printed now; answers the id under which they are shown for printing. */
    long print(Actor actor, PollView poll, Paper paper, int papers) {
        if (poll.state() != PollState.DRAFT && poll.state() != PollState.OPEN) {
            throw new RuleViolation("papervote.print.tooLate");
        }
        long id = note(poll, paper, papers);
        record.note(
                actor, poll, "papervote.history.printed", Change.of("papervote.papers", null, String.valueOf(papers)));
        return id;
    }

    private long note(PollView poll, Paper paper, int papers) {
        try {
            return jdbc.sql(
                            "insert into paper_run (poll_id, papers, face, printed_at) values (?, ?, ?, ?) returning id")
                    .params(poll.id(), papers, paper.face(), Timestamp.from(today.now()))
                    .query(Long.class)
                    .single();
        } catch (DataIntegrityViolationException closedMeanwhile) {
            throw new RuleViolation("papervote.print.tooLate");
        }
    }

    /** What was printed for a poll, the first first. */
    @Transactional(readOnly = true)
    List<PrintRun> of(PollView poll) {
        return jdbc.sql("select id, papers, face, printed_at from paper_run where poll_id = ? order by id")
                .param(poll.id())
                .query((row, number) -> new PrintRun(
                        row.getLong("id"),
                        row.getInt("papers"),
                        row.getString("face"),
                        row.getTimestamp("printed_at").toInstant()))
                .list();
    }

    @Transactional(readOnly = true)
    PrintRun get(PollView poll, long id) {
        return of(poll).stream().filter(run -> run.id() == id).findFirst().orElseThrow(NotFound::new);
    }
}
