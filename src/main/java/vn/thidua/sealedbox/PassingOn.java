package vn.thidua.sealedbox;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.poll.PollHost.Teller;
import vn.thidua.poll.PollState;
import vn.thidua.poll.PollView;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.PollId;
import vn.thidua.shared.RuleViolation;

/** A holder who has to leave hands the sealed key to another teller; the key stays what it is. */
@Service
@Transactional
class PassingOn {

    /** Beginning of the message key with which history says that the lock of this number went to somebody else. */
    static final String HISTORY = "sealedbox.history.handedOver.";

    private final BoxPolls polls;
    private final Locks locks;
    private final Tallies tallies;

    PassingOn(BoxPolls polls, Locks locks, Tallies tallies) {
        this.polls = polls;
        this.locks = locks;
        this.tallies = tallies;
    }

    /** Is this lock still to be opened, with a key that was made? */
    boolean isPossible(PollView poll, int no) {
        return switch (poll.state()) {
            case KEYED, OPEN, CLOSED -> true;
            case STRIPPED -> no == Locks.ALL && tallies.tellers(poll.id()).isEmpty();
            default -> false;
        };
    }

    /** The tellers who never held a key of this box. */
    List<Teller> free(PollView poll) {
        Set<AccountId> held = new HashSet<>(locks.former(poll.id()));
        locks.of(poll.id()).forEach(lock -> held.add(lock.account()));
        return poll.matter().tellers().stream()
                .filter(teller -> teller.account() != null && !held.contains(teller.account()))
                .toList();
    }

    /**
     * Somebody else holds the lock from now on.
     *
     * @throws RuleViolation where nobody would be left who counts again, or the lock is open
     */
    void handOver(Actor actor, PollId id, int no, HandOverForm form) {
        PollView poll = polls.toChange(id);
        KeyLock lock = locks.get(poll.id(), no);
        if (!isPossible(poll, no)) {
            throw new RuleViolation(
                    poll.state() == PollState.DRAFT ? "sealedbox.handover.draft" : "sealedbox.handover.late");
        }
        List<Teller> free = free(poll);
        if (free.size() < 2) {
            throw new RuleViolation("sealedbox.handover.nobody");
        }
        Teller deputy = free.stream()
                .filter(teller -> Objects.equals(teller.account(), form.teller()))
                .findFirst()
                .orElseThrow(NotFound::new);
        locks.handOver(poll.id(), no, deputy);
        polls.note(
                actor,
                poll,
                HISTORY + no,
                Change.of("sealedbox.sheet.holder", lock.holder(), deputy.name()),
                Change.of("sealedbox.handover.reason", null, Names.cleanOrNull(form.reason())));
    }
}
