package vn.thidua.sealedbox;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.poll.PollHost.Teller;
import vn.thidua.poll.PollState;
import vn.thidua.poll.PollView;
import vn.thidua.poll.Polling;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.PollId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Sha256;
import vn.thidua.shared.Today;

/** The two locks are taken by two tellers, each of whom makes a key and tries it. */
@Service
@Transactional
class KeyHolding {

    /** Bytes of a public key: a point of the curve, uncompressed. */
    private static final int KEY_BYTES = 65;

    private final BoxPolls polls;
    private final Locks locks;
    private final Polling polling;
    private final Today today;

    KeyHolding(BoxPolls polls, Locks locks, Polling polling, Today today) {
        this.polls = polls;
        this.locks = locks;
        this.polling = polling;
        this.today = today;
    }

    /** This teller will hold the first lock that nobody holds. */
    void take(Actor actor, PollId id) {
        PollView poll = polls.toChange(id);
        Teller teller = BoxPolls.teller(poll, actor);
        BoxPolls.mustBe(poll, PollState.DRAFT);
        BoxPolls.mustHaveThirdTeller(poll, locks.former(poll.id()));
        List<KeyLock> taken = locks.of(poll.id());
        if (taken.stream().anyMatch(lock -> lock.isHeldBy(actor.accountId()))) {
            throw new RuleViolation("sealedbox.lock.hasOne");
        }
        if (taken.size() == Locks.ALL) {
            throw new RuleViolation("sealedbox.lock.allTaken");
        }
        int free = taken.isEmpty() || taken.get(0).no() == Locks.ALL ? 1 : Locks.ALL;
        locks.take(poll.id(), free, teller, actor.accountId());
        polls.note(
                actor,
                poll,
                "sealedbox.history.taken." + free,
                Change.of("sealedbox.sheet.holder", null, teller.name()));
    }

    /** Takes a lock from its holder, who lost the key or left; somebody makes a new one. */
    void release(Actor actor, PollId id, int no) {
        PollView poll = polls.toChange(id);
        BoxPolls.mustBe(poll, PollState.DRAFT);
        String holder = locks.get(poll.id(), no).holder();
        locks.release(poll.id(), no);
        polls.note(actor, poll, "sealedbox.history.released." + no, Change.of("sealedbox.sheet.holder", holder, null));
    }

    /** The holder has read the private key back from paper or file and opened a trial with it; the second one fixes the poll. */
    void tested(Actor actor, PollId id, byte[] publicKey) {
        PollView poll = polls.toChange(id);
        KeyLock lock = locks.heldBy(actor.accountId(), poll.id()).orElseThrow(NotFound::new);
        BoxPolls.mustBe(poll, PollState.DRAFT);
        if (publicKey.length != KEY_BYTES) {
            throw new RuleViolation("sealedbox.key.damaged");
        }
        locks.test(poll.id(), lock.no(), publicKey, today.now());
        polls.note(
                actor,
                poll,
                "sealedbox.history.tested." + lock.no(),
                Change.of("sealedbox.fact.key", null, Sha256.of(publicKey)));
        if (locks.areTested(poll.id())) {
            polling.key(actor, id);
        }
    }
}
