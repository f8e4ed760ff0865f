package vn.thidua.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Takes a poll from its rule to its result, step by step, each once and in one transaction. */
@Service
@Transactional
public class Polling {

    private final Polls polls;
    private final PollReading reading;
    private final Fixing fixing;
    private final Ways ways;
    private final PollRecord record;
    private final Today today;

    Polling(Polls polls, PollReading reading, Fixing fixing, Ways ways, PollRecord record, Today today) {
        this.polls = polls;
        this.reading = reading;
        this.fixing = fixing;
        this.ways = ways;
        this.record = record;
        this.today = today;
    }

    /** The keys of the box are made: question, candidates and roll are fixed from now on. */
    public void key(Actor actor, ClusterYearId year, long ballot) {
        Poll poll = toChange(year, ballot);
        poll.key(fixing.fix(poll));
        polls.saveAndFlush(poll);
        record.step(actor, poll, List.of(asked(reading.get(year, ballot))));
    }

    /**
     * Votes are taken from now on.
     *
     * @param minutes after which no more are taken; null: until somebody closes it
     */
    void open(Actor actor, ClusterYearId year, long ballot, @Nullable Integer minutes) {
        Poll poll = toChange(year, ballot);
        poll.mustBeUnopened();
        fixing.holdRollCall(poll);
        RuleViolation obstacle = reading.get(year, ballot).obstacle();
        if (obstacle != null) {
            throw obstacle;
        }
        String fixed = poll.manifest() == null ? fixing.fix(poll) : poll.manifest();
        if (poll.round() == 1) {
            fixing.callRoll(poll);
        }
        poll.open(fixed, today.now(), minutes == null ? null : today.now().plus(Duration.ofMinutes(minutes)));
        polls.saveAndFlush(poll);
        PollView opened = reading.get(year, ballot);
        ways.mustBeReady(opened);
        record.step(actor, poll, List.of(asked(opened), present(opened), roll(opened)));
    }

    /** No more votes are taken. What cannot be counted as it was cast is given up at once, and may be repeated on paper. */
    void close(Actor actor, ClusterYearId year, long ballot) {
        Poll poll = toChange(year, ballot);
        poll.close(today.now());
        polls.saveAndFlush(poll);
        PollView closed = reading.get(year, ballot);
        List<VotingWay.Fact> facts = new ArrayList<>(List.of(present(closed), roll(closed)));
        facts.addAll(ways.fixed(closed));
        record.step(actor, poll, facts);
        ways.spoiled(closed).ifPresent(reason -> giveUp(actor, poll, reason));
    }

    /** The first lock of the box is opened. */
    public void strip(Actor actor, ClusterYearId year, long ballot) {
        Poll poll = toChange(year, ballot);
        poll.strip();
        polls.saveAndFlush(poll);
        record.step(actor, poll, ways.fixed(reading.get(year, ballot)));
    }

    /**
     * The count is accepted: the result is worked out by the rule of the poll and written down with the question.
     *
     * @throws RuleViolation where the figures cannot be true, or the poll is not at this point
     */
    public void count(Actor actor, ClusterYearId year, long ballot, PollCount count) {
        Poll poll = toChange(year, ballot);
        PollView view = reading.get(year, ballot);
        count.mustBePossible(view);
        Outcome outcome = view.outcome(count);
        poll.count(today.now(), !outcome.next().isEmpty());
        polls.saveAndFlush(poll);
        record.step(actor, poll, count.facts(view));
        record.result(actor, view, count, outcome.chosen(), null);
    }

    /** The minutes of the count are signed: the poll is over, its result stays. */
    public void sign(Actor actor, ClusterYearId year, long ballot) {
        Poll poll = toChange(year, ballot);
        poll.sign();
        polls.saveAndFlush(poll);
        record.step(actor, poll, List.of());
    }

    /** The poll is given up and may be repeated. @throws RuleViolation where it is counted, or no reason is given */
    void giveUp(Actor actor, ClusterYearId year, long ballot, @Nullable String reason) {
        Poll poll = toChange(year, ballot);
        giveUp(actor, poll, given(reason));
    }

    /** An accepted count is given up, as long as the meeting lasts and nobody has signed it; the question may be voted on again. */
    void annul(Actor actor, ClusterYearId year, long ballot, @Nullable String reason) {
        Poll poll = toChange(year, ballot);
        reading.get(year, ballot).assembly().mustNotHaveEnded();
        poll.annul(given(reason));
        giveUp(actor, poll);
    }

    private static String given(@Nullable String reason) {
        String said = Names.cleanOrNull(reason);
        if (said == null) {
            throw new RuleViolation("poll.void.noReason").at("reason");
        }
        return said;
    }

    private void giveUp(Actor actor, Poll poll, String reason) {
        poll.giveUp(reason);
        giveUp(actor, poll);
    }

    private void giveUp(Actor actor, Poll poll) {
        polls.saveAndFlush(poll);
        record.giveUp(actor, poll);
        record.step(actor, poll, List.of(new VotingWay.Fact("poll.void.reason", String.valueOf(poll.voidReason()))));
    }

    private static VotingWay.Fact asked(PollView poll) {
        return new VotingWay.Fact("poll.fingerprint", String.valueOf(poll.fingerprint()));
    }

    private static VotingWay.Fact present(PollView poll) {
        return new VotingWay.Fact(
                "poll.roll.present", poll.present() + "/" + poll.roll().size());
    }

    private static VotingWay.Fact roll(PollView poll) {
        return new VotingWay.Fact("poll.roll.fingerprint", poll.rollFingerprint());
    }

    private Poll toChange(ClusterYearId year, long ballot) {
        return polls.findToChange(ballot, year.value()).orElseThrow(NotFound::new);
    }
}
