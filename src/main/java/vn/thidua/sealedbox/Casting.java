package vn.thidua.sealedbox;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.platform.Show;
import vn.thidua.poll.PollState;
import vn.thidua.poll.PollView;
import vn.thidua.poll.RollLine;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.PollId;
import vn.thidua.shared.RuleViolation;

/** Takes sealed votes. What is in them nobody here can know, so that nothing but their length is looked at. */
@Service
class Casting {

    /** Bytes of a sealed vote, whatever was chosen. */
    static final int BOX_BYTES = 226;

    private final BoxPolls polls;
    private final Boxes boxes;
    private final Show show;

    Casting(BoxPolls polls, Boxes boxes, Show show) {
        this.polls = polls;
        this.boxes = boxes;
        this.show = show;
    }

    /**
     * The vote of the member for which this person votes. The same bytes again change nothing and get the same receipt. A vote that
     * is stored takes one statement, which is its own transaction: only of one that was not it is asked why.
     *
     * @throws RuleViolation where no votes are taken now, or another one lies there already
     */
    Receipt cast(Actor actor, PollId id, byte[] box) {
        try {
            return (box.length == BOX_BYTES ? boxes.put(id, actor.accountId(), box) : Optional.<Receipt>empty())
                    .orElseGet(() -> lying(actor.accountId(), id, box));
        } catch (DataIntegrityViolationException tooLate) {
            throw new RuleViolation("sealedbox.vote.late");
        }
    }

    /** The fingerprints of all papers that the first lock has left, among which a voter's device finds its own. */
    @Transactional(readOnly = true)
    public List<String> fingerprints(Actor actor, PollId id) {
        PollView poll = polls.get(id);
        poll.voter(actor.accountId()).orElseThrow(NotFound::new);
        return boxes.innerFingerprints(poll.id());
    }

    /** The receipt of this very vote, which has come before. */
    private Receipt lying(AccountId voter, PollId id, byte[] box) {
        Boxes.Place place = boxes.place(id, voter, box).orElseThrow(NotFound::new);
        Receipt receipt = place.receipt();
        if (box.length != BOX_BYTES) {
            throw new RuleViolation("sealedbox.vote.damaged");
        }
        if (receipt != null && place.same()) {
            return receipt;
        }
        if (place.state() == PollState.OPEN && place.status() != RollLine.Status.ELIGIBLE) {
            throw new RuleViolation("sealedbox.vote.absent");
        }
        if (place.state() == PollState.OPEN && receipt != null) {
            throw new RuleViolation("sealedbox.vote.twice", show.time(receipt.at()), receipt.code());
        }
        throw new RuleViolation(PollState.OPEN.missedKey());
    }
}
