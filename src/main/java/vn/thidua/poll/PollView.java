package vn.thidua.poll;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.assembly.Assembly;
import vn.thidua.ballot.Votes;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Sha256;

/**
 * A poll as its pages and the modules see it that have votes cast and counted.
 *
 * @param matter what is asked, and the meeting at which it is
 * @param fingerprint SHA-256 of what is voted on, 64 hexadecimal digits; null until it is fixed
 * @param timeUp votes were taken until a set time, which has come; somebody has still to close it
 * @param undecided the votes left a seat open, and neither a further round nor the meeting has filled it
 * @param candidates by number; of a draft, as they will be
 * @param roll who may vote; of a draft, empty
 */
public record PollView(
        long id,
        UUID uid,
        PollHost.Matter matter,
        int round,
        PollRule rule,
        PollState state,
        @Nullable Instant openedAt,
        @Nullable Instant closesAt,
        boolean timeUp,
        @Nullable Instant closedAt,
        @Nullable String manifest,
        @Nullable String fingerprint,
        @Nullable String voidReason,
        boolean undecided,
        long version,
        List<PollCandidate> candidates,
        List<RollLine> roll) {

    /** Address of its page. */
    public String path() {
        return matter.path();
    }

    /** Where the history of the vote on this question is, in all its polls. */
    public HistorySubject subject() {
        return matter.subject();
    }

    /** Its question, where an assembly holds it. */
    private AssemblyHost.Asked asked() {
        return (AssemblyHost.Asked) matter;
    }

    /** Of one that an assembly holds. */
    public ClusterYearId year() {
        return asked().year();
    }

    /** Of one that an assembly holds. */
    public Assembly assembly() {
        return asked().assembly();
    }

    /** What is asked, of one that an assembly holds. */
    public Votes.Question question() {
        return asked().question();
    }

    static HistorySubject subject(ClusterYearId year, long ballot) {
        return HistorySubject.chained(year, "POLL", ballot);
    }

    /** SHA-256 of the roll as it is: who may vote, with which account, and is there; 64 hexadecimal digits. */
    public String rollFingerprint() {
        return Sha256.of(roll.stream().map(RollLine::written).collect(Collectors.joining("\n")));
    }

    static String path(ClusterYearId year, long ballot) {
        return "/nam/" + year + "/binh-xet/" + ballot + "/bieu-quyet";
    }

    /** Are votes taken now? */
    public boolean isTaking() {
        return state == PollState.OPEN && !timeUp;
    }

    /** How far it is, as people see it: closed when its time is up. */
    public PollState shownState() {
        return timeUp ? PollState.CLOSED : state;
    }

    /** Message key of what the meeting waits for now. */
    public String nowKey() {
        return "poll.now." + rule.way() + "." + shownState();
    }

    /** Does it follow a round that did not decide everything? */
    public boolean isFurtherRound() {
        return round > 1;
    }

    /** Counted and not signed, while the meeting lasts. */
    public boolean isAnnullable() {
        return state == PollState.COUNTED && !matter.hasEnded();
    }

    /** May whoever leads the meeting give it up? What is counted stands. */
    public boolean canBeGivenUp() {
        return !state.hasResult() && state != PollState.VOID;
    }

    /** Counted and decided, so that its minutes can be signed. */
    public boolean isToBeSigned() {
        return state == PollState.COUNTED && !undecided;
    }

    /** After this round the meeting decides. */
    public boolean isLastRound() {
        return round >= rule.mostRounds();
    }

    /** What keeps the meeting from taking votes on it now, if anything. Of a further round the roll stays, whoever has left since. */
    public @Nullable RuleViolation obstacle() {
        return matter.obstacle(round);
    }

    /** How many may vote and are there. */
    public int present() {
        return (int) roll.stream().filter(RollLine::isPresent).count();
    }

    /** The line of the member for which this account votes. */
    public Optional<RollLine> voter(AccountId account) {
        return roll.stream().filter(line -> account.equals(line.account())).findFirst();
    }

    /** @throws NotFound where no candidate has this number */
    public PollCandidate candidate(int no) {
        return candidates.stream()
                .filter(candidate -> candidate.no() == no)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The names of these candidates, one after another. */
    public String names(List<Integer> numbers) {
        return numbers.stream().map(no -> candidate(no).name()).collect(Collectors.joining("; "));
    }

    /** The first 16 digits of the fingerprint in groups of four, as people compare it. */
    public String shortFingerprint() {
        return fingerprint == null ? "" : Sha256.grouped(fingerprint);
    }

    /** What binds a vote to this poll, this round and this very question: additional data of the sealed paper. */
    public String binding() {
        return "poll:" + uid + ":round:" + round + ":" + fingerprint;
    }

    /** The number votes are a share of. */
    public int base(PollCount count) {
        return switch (rule.base()) {
            case ALL_MEMBERS -> roll.size();
            case PRESENT -> present();
            case ISSUED -> count.issued();
            case RETURNED -> count.returned();
            case VALID -> count.valid();
        };
    }

    /** What these votes decide by the rule of this poll. */
    public Outcome outcome(PollCount count) {
        return Outcome.of(rule, candidates.stream().map(PollCandidate::no).toList(), count, base(count));
    }
}
