package vn.thidua.minutes;

import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.ballot.Votes;
import vn.thidua.poll.PollReading;
import vn.thidua.poll.PollView;
import vn.thidua.poll.Polling;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.PollId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Keeps the minutes of a count as the committee signed them; with that the poll is over. */
@Service
@Transactional
class CountSigning {

    private final MinutesShelf shelf;
    private final MinutesReading reading;
    private final PollReading polls;
    private final Polling polling;
    private final Votes votes;
    private final Today today;

    CountSigning(
            MinutesShelf shelf, MinutesReading reading, PollReading polls, Polling polling, Votes votes, Today today) {
        this.shelf = shelf;
        this.reading = reading;
        this.polls = polls;
        this.polling = polling;
        this.votes = votes;
        this.today = today;
    }

    /** @throws RuleViolation where the figures of count and result do not agree, or the poll is not counted */
    void sign(ClusterYearId year, long ballot, SignForm form, Actor actor) {
        PollId id = new PollId(polls.get(year, ballot).id());
        polling.sign(actor, id);
        PollView poll = polls.get(id);
        CountPaper paper = reading.filled(poll);
        Votes.Result result = Objects.requireNonNull(votes.results(year).get(ballot));
        if (!paper.agreesWith(result)) {
            throw new RuleViolation("minutes.disagree");
        }
        shelf.sign(poll.id(), paper, form.day(poll.assembly().heldOn(), today.date()), actor.name());
    }
}
