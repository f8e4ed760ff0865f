package vn.thidua.poll;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.ballot.Votes;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;

/** Writes down what is done with a poll: its history, and with the question what came of it. */
@Component
class PollRecord {

    /** What history calls a poll; the row is that of its question. */
    static final String KIND = "POLL";

    private final Votes votes;
    private final History history;

    PollRecord(Votes votes, History history) {
        this.votes = votes;
        this.history = history;
    }

    void note(Actor actor, Poll poll, String action, Change... changes) {
        var subject = HistorySubject.in(poll.year(), KIND, poll.ballot());
        String question = votes.get(poll.year(), poll.ballot()).text();
        history.record(actor, subject, action, question, changes);
    }

    /** The result of the question: these have a seat; where the votes did not say so, the note says why. */
    void result(Actor actor, PollView poll, PollCount count, List<Integer> chosen, @Nullable String note) {
        votes.count(
                actor,
                poll.year(),
                poll.question().id(),
                new Votes.Count(
                        poll.roll().size(),
                        poll.present(),
                        count.issued(),
                        count.returned(),
                        count.valid(),
                        count.invalid(),
                        poll.candidates().stream()
                                .map(one -> new Votes.Votum(count.yes(one.no()), chosen.contains(one.no())))
                                .toList(),
                        note));
    }

    void begin(Poll poll) {
        votes.begin(poll.year(), poll.ballot(), poll.rule().kept());
    }

    void giveUp(Actor actor, Poll poll) {
        votes.giveUp(actor, poll.year(), poll.ballot());
    }

    /** The question of a further round, among these. */
    long again(Actor actor, PollView poll, List<Integer> next) {
        return votes.again(actor, poll.year(), poll.question().id(), next);
    }
}
