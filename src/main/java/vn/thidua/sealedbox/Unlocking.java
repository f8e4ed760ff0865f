package vn.thidua.sealedbox;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.poll.PollCount;
import vn.thidua.poll.PollState;
import vn.thidua.poll.PollView;
import vn.thidua.poll.Polling;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.PollId;
import vn.thidua.shared.RuleViolation;

/** Opens the box: the first lock takes away who voted, the second one counts. Both are turned on the tellers' devices. */
@Service
@Transactional
class Unlocking {

    /** What came of a teller's count. */
    enum Counted {
        /** It is the first; another teller counts again. */
        ONCE,
        /** Both agree: this is the result. */
        AGREED,
        /** They differ: both are discarded. */
        DIFFERED
    }

    private final BoxPolls polls;
    private final Locks locks;
    private final Boxes boxes;
    private final Tallies tallies;
    private final Polling polling;

    Unlocking(BoxPolls polls, Locks locks, Boxes boxes, Tallies tallies, Polling polling) {
        this.polls = polls;
        this.locks = locks;
        this.boxes = boxes;
        this.tallies = tallies;
        this.polling = polling;
    }

    /** The boxes, for the holder of the first lock: without a name, in the order of their fingerprints. */
    @Transactional(readOnly = true)
    public List<String> boxes(Actor actor, PollId id) {
        PollView poll = polls.get(id);
        mustHoldFirst(actor, poll);
        mustBeWhole(poll);
        return boxes.boxes(poll.id());
    }

    /** The first lock is turned: this was inside, sorted by its bytes, one after another. */
    void strip(Actor actor, PollId id, byte[] inners) {
        PollView poll = polls.toChange(id);
        mustHoldFirst(actor, poll);
        mustBeWhole(poll);
        boxes.strip(poll.id(), sorted(inners, boxes.collected(poll.id())));
        polling.strip(actor, id);
    }

    private void mustHoldFirst(Actor actor, PollView poll) {
        locks.heldBy(actor.accountId(), poll.id())
                .filter(lock -> lock.no() == 1)
                .orElseThrow(NotFound::new);
        BoxPolls.mustBe(poll, PollState.CLOSED);
    }

    /** They are those of the close; whoever passed the guards of the database is seen here. */
    private void mustBeWhole(PollView poll) {
        if (!polls.isAsClosed(poll, boxes.boxesHash(poll.id()))) {
            throw new RuleViolation("sealedbox.first.tampered");
        }
    }

    private static List<byte[]> sorted(byte[] inners, int collected) {
        int many = inners.length / Boxes.INNER_BYTES;
        List<byte[]> parts = IntStream.range(0, many)
                .mapToObj(at -> Arrays.copyOfRange(inners, at * Boxes.INNER_BYTES, (at + 1) * Boxes.INNER_BYTES))
                .toList();
        boolean rising =
                IntStream.range(1, many).allMatch(at -> Arrays.compareUnsigned(parts.get(at - 1), parts.get(at)) < 0);
        if (inners.length % Boxes.INNER_BYTES != 0 || many > collected || !rising) {
            throw new RuleViolation("sealedbox.strip.damaged");
        }
        return parts;
    }

    /** What the first lock left, for the tellers who count. */
    @Transactional(readOnly = true)
    public List<String> inners(Actor actor, PollId id) {
        PollView poll = polls.get(id);
        mustCount(actor, poll);
        return boxes.inners(poll.id());
    }

    /** A teller has opened and counted all of it. The second count of another teller ends the poll, where it agrees. */
    Counted count(Actor actor, PollId id, Tally tally) {
        PollView poll = polls.toChange(id);
        List<AccountId> before = mustCount(actor, poll);
        if (before.contains(actor.accountId())) {
            throw new RuleViolation("sealedbox.count.same");
        }
        Boxes.Set set = Objects.requireNonNull(boxes.set(poll.id()));
        int stripped = boxes.inners(poll.id()).size();
        if (!set.inners().equals(tally.set()) || tally.valid() + tally.invalid() != stripped) {
            throw new RuleViolation("sealedbox.count.otherSet");
        }
        PollCount count = new PollCount(
                poll.present(),
                set.collected(),
                tally.valid(),
                set.collected() - tally.valid(),
                tally.lines(poll.candidates()));
        count.mustBePossible(poll);
        int entry = before.size() + 1;
        tallies.write(poll.id(), entry, actor.accountId(), count, set.inners());
        polls.note(
                actor, poll, "sealedbox.history.count." + entry, Change.of("sealedbox.set.inner", null, set.inners()));
        if (before.isEmpty()) {
            return Counted.ONCE;
        }
        if (!tallies.agree(poll)) {
            tallies.discard(poll.id());
            polls.note(actor, poll, "sealedbox.history.differed");
            return Counted.DIFFERED;
        }
        polling.count(actor, id, count);
        return Counted.AGREED;
    }

    private List<AccountId> mustCount(Actor actor, PollView poll) {
        BoxPolls.teller(poll, actor);
        BoxPolls.mustBe(poll, PollState.STRIPPED);
        List<AccountId> before = tallies.tellers(poll.id());
        int lock = locks.heldBy(actor.accountId(), poll.id()).map(KeyLock::no).orElse(0);
        if (lock == 1 || locks.former(poll.id()).contains(actor.accountId())) {
            throw new RuleViolation("sealedbox.count.bothKeys");
        }
        if (before.isEmpty() && lock != Locks.ALL) {
            throw new RuleViolation("sealedbox.count.holderFirst");
        }
        if (!boxes.isIntact(poll.id())) {
            throw new RuleViolation("sealedbox.tampered");
        }
        return before;
    }
}
