package vn.thidua.sealedbox;

import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.platform.Show;
import vn.thidua.poll.PollState;
import vn.thidua.poll.PollView;
import vn.thidua.poll.RollLine;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;

/** Takes sealed votes. What is in them nobody here can know, so that nothing but their length is looked at. */
@Service
@Transactional
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
     * The vote of the member for which this person votes. The same bytes again change nothing and get the same receipt.
     *
     * @throws RuleViolation where no votes are taken now, or another one lies there already
     */
    Receipt cast(Actor actor, ClusterYearId year, long ballot, byte[] box) {
        Boxes.Place place = boxes.place(year, ballot, actor.accountId()).orElseThrow(NotFound::new);
        if (box.length != BOX_BYTES) {
            throw new RuleViolation("sealedbox.vote.damaged");
        }
        if (!boxes.holds(place.poll(), actor.accountId(), box)) {
            if (place.state() != PollState.OPEN) {
                throw new RuleViolation(PollState.OPEN.missedKey());
            }
            if (place.status() != RollLine.Status.ELIGIBLE) {
                throw new RuleViolation("sealedbox.vote.absent");
            }
            put(place.poll(), actor.accountId(), box);
        }
        return boxes.receipt(place.poll(), actor.accountId()).orElseThrow();
    }

    /** The fingerprints of all papers that the first lock has left, among which a voter's device finds its own. */
    @Transactional(readOnly = true)
    public List<String> fingerprints(Actor actor, ClusterYearId year, long ballot) {
        PollView poll = polls.get(year, ballot);
        poll.voter(actor.accountId()).orElseThrow(NotFound::new);
        return boxes.innerFingerprints(poll.id());
    }

    private void put(long poll, AccountId voter, byte[] box) {
        boolean stored;
        try {
            stored = boxes.put(poll, voter, box);
        } catch (DataIntegrityViolationException tooLate) {
            throw new RuleViolation("sealedbox.vote.late");
        }
        if (!stored && !boxes.holds(poll, voter, box)) {
            Receipt receipt = boxes.receipt(poll, voter).orElseThrow();
            throw new RuleViolation("sealedbox.vote.twice", show.time(receipt.at()), receipt.code());
        }
    }
}
