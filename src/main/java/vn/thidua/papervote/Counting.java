package vn.thidua.papervote;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.assembly.Teller;
import vn.thidua.history.Change;
import vn.thidua.poll.PollRecord;
import vn.thidua.poll.PollState;
import vn.thidua.poll.PollView;
import vn.thidua.poll.Polling;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.PollId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Two tellers enter what they counted, each without the other's figures; alike, they are the count of the poll. */
@Service
@Transactional
class Counting {

    /** So many count. */
    static final int TELLERS = 2;

    private final PaperPolls polls;
    private final PaperWay way;
    private final Polling polling;
    private final Entries entries;
    private final PollRecord record;
    private final Today today;

    Counting(PaperPolls polls, PaperWay way, Polling polling, Entries entries, PollRecord record, Today today) {
        this.polls = polls;
        this.way = way;
        this.polling = polling;
        this.entries = entries;
        this.record = record;
        this.today = today;
    }

    /**
     * One teller's figures. With the second entry the poll is counted, or, where they differ, both enter again.
     *
     * @throws NotFound for whoever is no teller of the assembly
     * @throws RuleViolation where the figures cannot be true, it is too early, or this teller has entered
     */
    void enter(Actor actor, ClusterYearId year, long ballot, CountForm form) {
        entries.lock(year, ballot);
        PollView poll = polls.get(year, ballot);
        Teller teller = teller(actor, poll);
        if (poll.state() != PollState.CLOSED) {
            throw new RuleViolation(poll.state().hasResult() ? "papervote.counted" : "papervote.notClosed");
        }
        Figures figures = form.figures(poll);
        figures.mustBePossible(poll, way.printed(poll).usable());
        int attempt = entries.attempt(poll.id());
        List<Entered> before = new ArrayList<>(entries.in(poll.id(), attempt));
        if (before.stream().anyMatch(entry -> entry.account().equals(actor.accountId()))) {
            throw new RuleViolation("papervote.alreadyEntered");
        }
        Entered entered = new Entered(actor.accountId(), teller.name(), today.now());
        entries.add(poll.id(), attempt, before.size() + 1, entered, figures);
        record.note(
                actor,
                poll,
                "papervote.history.entered",
                Change.of("papervote.attempt", null, String.valueOf(attempt)));
        entries.accepted(poll.id()).ifPresent(alike -> polling.count(actor, new PollId(poll.id()), alike.count()));
    }

    static Teller teller(Actor actor, PollView poll) {
        return poll.assembly().teller(actor.accountId()).orElseThrow(NotFound::new);
    }
}
