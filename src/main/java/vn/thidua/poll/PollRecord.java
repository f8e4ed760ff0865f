package vn.thidua.poll;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.ballot.Votes;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistoryChain;

/** Writes down what is done with a poll, in a history that is chained, and with the question what came of it. */
@Component
public class PollRecord {

    private final Votes votes;
    private final History history;

    private final ObjectProvider<PollHost> hosts;

    PollRecord(Votes votes, History history, ObjectProvider<PollHost> hosts) {
        this.votes = votes;
        this.history = history;
        this.hosts = hosts;
    }

    /** Whoever holds this poll. */
    PollHost host(PollHost.Held held) {
        return hosts.stream().filter(host -> host.holds(held)).findFirst().orElseThrow();
    }

    /**
     * All that was done with the vote on this question, step by step. It is whole where no step was edited, and the last one
     * brought the poll to where it is.
     */
    public HistoryChain chain(PollView poll) {
        HistoryChain chain = history.chain(poll.subject());
        boolean upToDate = poll.state() == PollState.DRAFT
                || chain.last(PollState.historyKeys())
                        .filter(poll.state().historyKey()::equals)
                        .isPresent();
        return new HistoryChain(chain.links(), chain.whole() && upToDate);
    }

    /** Something was done with a poll. */
    public void note(Actor actor, PollView poll, String action, Change... changes) {
        history.record(actor, poll.subject(), action, poll.matter().text(), changes);
    }

    void note(Actor actor, Poll poll, String action, Change... changes) {
        PollHost.Matter matter = host(poll.held()).matter(poll.held());
        history.record(actor, matter.subject(), action, matter.text(), changes);
    }

    /** The poll has come so far; with fingerprints and numbers by which it shows if something is changed afterwards. */
    void step(Actor actor, Poll poll, List<VotingWay.Fact> facts) {
        Change[] changes = facts.stream()
                .map(fact -> Change.of(fact.labelKey(), null, fact.value()))
                .toArray(Change[]::new);
        note(actor, poll, poll.state().historyKey(), changes);
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

    /** The question of a further round, among these. */
    long again(Actor actor, PollView poll, List<Integer> next) {
        return votes.again(actor, poll.year(), poll.question().id(), next);
    }
}
