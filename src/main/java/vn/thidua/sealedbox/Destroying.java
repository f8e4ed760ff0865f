package vn.thidua.sealedbox;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.platform.Show;
import vn.thidua.poll.PollState;
import vn.thidua.poll.PollView;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.PollId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Keys and sealed votes go when nobody may complain about the count any more: only the totals stay. */
@Service
@Transactional
class Destroying {

    private final BoxPolls polls;
    private final Locks locks;
    private final Boxes boxes;
    private final Complaints complaints;
    private final Today today;
    private final Show show;

    Destroying(BoxPolls polls, Locks locks, Boxes boxes, Complaints complaints, Today today, Show show) {
        this.polls = polls;
        this.locks = locks;
        this.boxes = boxes;
        this.complaints = complaints;
        this.today = today;
        this.show = show;
    }

    /** The holder has destroyed the private key; once both have, the sealed votes go too. */
    void destroyed(Actor actor, PollId id) {
        PollView poll = polls.toChange(id);
        KeyLock lock = locks.heldBy(actor.accountId(), poll.id()).orElseThrow(NotFound::new);
        BoxPolls.mustBe(poll, PollState.SIGNED);
        LocalDate last = complaints.lastDay(poll);
        if (!today.date().isAfter(last)) {
            throw new RuleViolation("sealedbox.destroy.early", show.date(last));
        }
        if (lock.destroyedAt() == null) {
            locks.destroy(poll.id(), lock.no(), today.now());
            polls.note(actor, poll, "sealedbox.history.destroyed." + lock.no());
        }
        if (locks.of(poll.id()).stream().allMatch(other -> other.destroyedAt() != null)) {
            empty(actor, poll);
        }
    }

    /** The sealed votes go, where the time for complaints is over. */
    void forget(Actor actor, PollId id) {
        PollView poll = polls.toChange(id);
        if (poll.state() == PollState.SIGNED && today.date().isAfter(complaints.lastDay(poll))) {
            empty(actor, poll);
        }
    }

    private void empty(Actor actor, PollView poll) {
        if (boxes.destroy(poll.id()) > 0) {
            polls.note(actor, poll, "sealedbox.history.emptied");
        }
    }
}
