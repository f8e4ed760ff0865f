package vn.thidua.poll;

import java.util.List;
import java.util.Optional;
import vn.thidua.access.Here;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.RuleViolation;

/** How votes are cast and counted in one way; one bean for each {@link PollWay}. */
public interface VotingWay {

    /**
     * Something to be done, or looked at, for a poll that is cast this way.
     *
     * @param key message key of the link
     * @param next what comes next for this person
     */
    record Step(String key, String path, boolean next) {}

    /** Something that is said of a poll: on the minutes besides its figures, on the wall, in its history. */
    record Fact(String labelKey, String value) {}

    PollWay way();

    /** How many of the counting committee need an account. */
    int tellers();

    /** Those of the committee who made a key of this poll, or entered a count; they may come several times. */
    List<AccountId> working(long poll);

    /** @throws RuleViolation where votes cannot be cast this way now: too few people, a lock without its holder … */
    void mustBeReady(PollView poll);

    /** What people should hear before votes are cast this way, where there is something; nothing is forbidden by it. */
    default Optional<RuleViolation> caution(PollView poll) {
        return Optional.empty();
    }

    /** What there is to do for this person, in order. */
    List<Step> steps(PollView poll, Here here);

    /** How many of those present have not voted yet, as far as that can be known; never who, in what order, or for whom. */
    int expected(PollView poll);

    /** The count of a poll, once it is accepted. */
    Optional<PollCount> count(PollView poll);

    /** What the minutes of the count say besides its figures, such as how many papers were printed. */
    List<Fact> facts(PollView poll);

    /** What the wall shows besides question and result, for everybody to compare; never anything of a result. */
    default List<Fact> shown(PollView poll) {
        return List.of();
    }

    /** Why what was cast cannot be counted, asked when no more votes are taken; the poll is given up for that reason. */
    default Optional<String> spoiled(PollView poll) {
        return Optional.empty();
    }

    /** What is written into the history when the poll has come so far: fingerprints and numbers from which a later change differs. */
    default List<Fact> fixed(PollView poll) {
        return List.of();
    }
}
