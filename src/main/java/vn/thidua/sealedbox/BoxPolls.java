package vn.thidua.sealedbox;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.poll.PollHost.Teller;
import vn.thidua.poll.PollReading;
import vn.thidua.poll.PollRecord;
import vn.thidua.poll.PollState;
import vn.thidua.poll.PollView;
import vn.thidua.poll.PollWay;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.PollId;
import vn.thidua.shared.RuleViolation;

/** The polls that are held with the box; for others there is nothing here. */
@Component
class BoxPolls {

    private final PollReading reading;
    private final PollRecord record;
    private final JdbcClient jdbc;

    BoxPolls(PollReading reading, PollRecord record, JdbcClient jdbc) {
        this.reading = reading;
        this.record = record;
        this.jdbc = jdbc;
    }

    /** @throws NotFound where the question is not voted on in this way, or not any more */
    PollView get(PollId id) {
        return Optional.of(reading.get(id))
                .filter(poll -> poll.rule().way() == PollWay.BOX && poll.state() != PollState.VOID)
                .orElseThrow(NotFound::new);
    }

    /** As {@link #get}; a second change waits until this one is done. */
    PollView toChange(PollId id) {
        jdbc.sql("select id from poll where id = ? for no key update")
                .param(id.value())
                .query(Long.class)
                .optional();
        return get(id);
    }

    /** The teller with this account. @throws NotFound for everybody else */
    static Teller teller(PollView poll, Actor actor) {
        return poll.matter().teller(actor.accountId()).orElseThrow(NotFound::new);
    }

    /**
     * Two hold the keys, and a third counts again: whoever held the first key and were given the second, would have both.
     *
     * @throws RuleViolation where the committee has fewer with an account who have not handed a key over
     */
    static void mustHaveThirdTeller(PollView poll, List<AccountId> formerHolders) {
        long able = poll.matter().tellers().stream()
                .filter(teller -> teller.account() != null && !formerHolders.contains(teller.account()))
                .count();
        if (able <= Locks.ALL) {
            throw new RuleViolation("sealedbox.ready.third", able);
        }
    }

    /** Are these, by their fingerprint, the boxes that were there when the poll was closed? */
    boolean isAsClosed(PollView poll, String boxes) {
        return record.chain(poll)
                .newest(PollState.CLOSED.historyKey())
                .flatMap(closing -> closing.told(BoxWay.SET))
                .filter(boxes::equals)
                .isPresent();
    }

    /** Writes into the history of the vote what a teller did. */
    void note(Actor actor, PollView poll, String action, Change... changes) {
        record.note(actor, poll, action, changes);
    }

    static void mustBe(PollView poll, PollState needed) {
        if (poll.state() != needed) {
            throw new RuleViolation(needed.missedKey());
        }
    }
}
