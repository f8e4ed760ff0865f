package vn.thidua.boardbox;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.boardoutcome.SecretVotes;
import vn.thidua.boardsession.Session;
import vn.thidua.history.HistoryChain;
import vn.thidua.poll.PollReading;
import vn.thidua.poll.PollRecord;
import vn.thidua.poll.PollState;
import vn.thidua.poll.PollView;

/** What the minutes of a session tell of its boxes: those that were counted, and those given up once people could vote. */
@Component
class BoxMinutes implements SecretVotes {

    private final PollReading reading;
    private final PollRecord record;

    BoxMinutes(PollReading reading, PollRecord record) {
        this.reading = reading;
        this.record = record;
    }

    @Override
    public List<Vote> of(Session session) {
        return reading.ofSession(session.id()).stream()
                .filter(poll -> poll.state().hasResult() || poll.state() == PollState.VOID && poll.openedAt() != null)
                .map(this::vote)
                .toList();
    }

    private Vote vote(PollView poll) {
        HistoryChain chain = record.chain(poll);
        List<Fact> facts = poll.state().hasResult()
                ? reading.facts(poll).stream()
                        .map(fact -> new Fact(fact.labelKey(), fact.value()))
                        .toList()
                : List.of();
        return new Vote(
                poll.matter().text(),
                poll.voidReason(),
                poll.fingerprint(),
                chain.whole() ? chain.head().orElse(null) : null,
                facts);
    }
}
