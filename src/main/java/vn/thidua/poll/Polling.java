package vn.thidua.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.PollId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** Takes a poll from its rule to its result, step by step, each once and in one transaction. */
@Service
@Transactional
public class Polling {

    /** The longest time after which a poll ends by itself: a working day, in minutes. */
    private static final int LONGEST_MINUTES = 480;

    private final Polls polls;
    private final PollReading reading;
    private final Ways ways;
    private final PollRecord record;
    private final Today today;

    Polling(Polls polls, PollReading reading, Ways ways, PollRecord record, Today today) {
        this.polls = polls;
        this.reading = reading;
        this.ways = ways;
        this.record = record;
        this.today = today;
    }

    /** Votes will be cast in a session of a board, by this rule; what is voted on the host writes down next. */
    public PollId prepare(Actor actor, long session, PollRule rule) {
        Poll poll = polls.saveAndFlush(new Poll(session, rule));
        record.note(actor, poll, PollState.DRAFT.historyKey());
        return new PollId(poll.id());
    }

    /** The keys of the box are made: question, candidates and roll are fixed from now on. */
    public void key(Actor actor, PollId id) {
        Poll poll = toChange(id);
        poll.key(host(poll).fix(poll.held(), reading.get(id)));
        polls.saveAndFlush(poll);
        record.step(actor, poll, List.of(asked(reading.get(id))));
    }

    /**
     * Votes are taken from now on.
     *
     * @param minutes after which no more are taken; null, or none that a meeting lasts: until somebody closes it
     */
    public void open(Actor actor, PollId id, @Nullable Integer minutes) {
        Poll poll = toChange(id);
        poll.mustBeUnopened();
        PollHost host = host(poll);
        host.holdRollCall(poll.held());
        PollView ready = reading.get(id);
        RuleViolation obstacle = ready.obstacle();
        if (obstacle != null) {
            throw obstacle;
        }
        String fixed = poll.manifest() == null ? host.fix(poll.held(), ready) : poll.manifest();
        if (poll.round() == 1) {
            host.callRoll(poll.held());
        }
        poll.open(fixed, today.now(), ends(minutes));
        polls.saveAndFlush(poll);
        PollView opened = reading.get(id);
        ways.mustBeReady(opened);
        record.step(actor, poll, List.of(asked(opened), present(opened), roll(opened)));
    }

    private @Nullable Instant ends(@Nullable Integer minutes) {
        return minutes == null || minutes < 1 || minutes > LONGEST_MINUTES
                ? null
                : today.now().plus(Duration.ofMinutes(minutes));
    }

    /** No more votes are taken. What cannot be counted as it was cast is given up at once, and may be repeated on paper. */
    public void close(Actor actor, PollId id) {
        Poll poll = toChange(id);
        poll.close(today.now());
        polls.saveAndFlush(poll);
        PollView closed = reading.get(id);
        List<VotingWay.Fact> facts = new ArrayList<>(List.of(present(closed), roll(closed)));
        facts.addAll(ways.fixed(closed));
        record.step(actor, poll, facts);
        ways.spoiled(closed).ifPresent(reason -> giveUp(actor, poll, reason));
    }

    /** The first lock of the box is opened. */
    public void strip(Actor actor, PollId id) {
        Poll poll = toChange(id);
        poll.strip();
        polls.saveAndFlush(poll);
        record.step(actor, poll, ways.fixed(reading.get(id)));
    }

    /**
     * The count is accepted: the result is worked out by the rule of the poll and written down with the question.
     *
     * @throws RuleViolation where the figures cannot be true, or the poll is not at this point
     */
    public void count(Actor actor, PollId id, PollCount count) {
        Poll poll = toChange(id);
        PollView view = reading.get(id);
        count.mustBePossible(view);
        poll.count(today.now(), host(poll).leavesOpen(view, count));
        polls.saveAndFlush(poll);
        record.step(actor, poll, count.facts(view));
        host(poll).counted(actor, view, count);
    }

    /** The minutes of the count are signed: the poll is over, its result stays. */
    public void sign(Actor actor, PollId id) {
        Poll poll = toChange(id);
        poll.sign();
        polls.saveAndFlush(poll);
        record.step(actor, poll, List.of());
    }

    /** The poll is given up and may be repeated. @throws RuleViolation where it is counted, or no reason is given */
    public void giveUp(Actor actor, PollId id, @Nullable String reason) {
        Poll poll = toChange(id);
        giveUp(actor, poll, given(reason));
    }

    /** An accepted count is given up, as long as the meeting lasts and nobody has signed it; the question may be voted on again. */
    public void annul(Actor actor, PollId id, @Nullable String reason) {
        Poll poll = toChange(id);
        reading.get(id).matter().mustNotHaveEnded();
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
        host(poll).givenUp(actor, reading.get(new PollId(poll.id())), poll.openedAt() != null);
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

    private Poll toChange(PollId id) {
        return polls.findToChange(id.value()).orElseThrow(NotFound::new);
    }

    private PollHost host(Poll poll) {
        return record.host(poll.held());
    }
}
