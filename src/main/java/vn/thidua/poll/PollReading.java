package vn.thidua.poll;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Here;
import vn.thidua.assembly.Assembly;
import vn.thidua.ballot.Votes;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.PollId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Sha256;
import vn.thidua.shared.Today;

/** Polls as they stand; a fixed number of statements each. */
@Service
@Transactional(readOnly = true)
public class PollReading {

    private final Polls polls;
    private final Roll roll;
    private final Votes votes;
    private final PollRecord record;
    private final Ways ways;
    private final Today today;

    PollReading(Polls polls, Roll roll, Votes votes, PollRecord record, Ways ways, Today today) {
        this.polls = polls;
        this.roll = roll;
        this.votes = votes;
        this.record = record;
        this.ways = ways;
        this.today = today;
    }

    /** The newest poll on this question. @throws NotFound where it was never put to the vote */
    public PollView get(ClusterYearId year, long ballot) {
        return find(year, ballot).orElseThrow(NotFound::new);
    }

    /** The newest poll on this question, where there is one. */
    public Optional<PollView> find(ClusterYearId year, long ballot) {
        return polls.findFirstByBallotIdAndClusterYearIdOrderByIdDesc(ballot, year.value())
                .map(this::view);
    }

    /** @throws NotFound where there is none */
    public PollView get(PollId poll) {
        return view(polls.findById(poll.value()).orElseThrow(NotFound::new));
    }

    /** All polls of a session of a board, in the order in which they were prepared. */
    public List<PollView> ofSession(long session) {
        return polls.findBySessionIdOrderById(session).stream().map(this::view).toList();
    }

    /** All polls of an assembly that were not given up, in the order in which they were prepared. */
    public List<PollView> of(Assembly assembly) {
        return all(assembly, poll -> poll.state() != PollState.VOID);
    }

    /** The polls of an assembly that were given up after votes could be cast, in the order in which they were prepared. */
    public List<PollView> givenUp(Assembly assembly) {
        return all(assembly, poll -> poll.state() == PollState.VOID && poll.openedAt() != null);
    }

    private List<PollView> all(Assembly assembly, Predicate<Poll> wanted) {
        Map<Long, Votes.Question> questions =
                votes.of(assembly.year()).stream().collect(Collectors.toMap(Votes.Question::id, Function.identity()));
        return polls.findByAssemblyIdOrderById(assembly.id()).stream()
                .filter(wanted)
                .map(poll -> view(
                        poll,
                        new AssemblyHost.Asked(
                                assembly.year(),
                                assembly,
                                Optional.ofNullable(questions.get(poll.ballot()))
                                        .orElseThrow(NotFound::new))))
                .toList();
    }

    /** The accepted count of a poll; empty until there is one. */
    public Optional<PollCount> count(PollView poll) {
        return ways.count(poll);
    }

    /** What the minutes of its count say besides the figures. */
    public List<VotingWay.Fact> facts(PollView poll) {
        return ways.facts(poll);
    }

    /** What there is to do with it for this person, in order. */
    public List<VotingWay.Step> steps(PollView poll, Here here) {
        return poll.state() == PollState.VOID ? List.of() : ways.steps(poll, here);
    }

    /** What people should hear before votes are cast on it, where there is something. */
    public Optional<RuleViolation> caution(PollView poll) {
        return ways.caution(poll);
    }

    /** How many of those present have not voted yet. */
    public int expected(PollView poll) {
        return ways.expected(poll);
    }

    /** What everybody may compare while it lasts; never anything of a result. */
    public List<VotingWay.Fact> shown(PollView poll) {
        return poll.state() == PollState.VOID ? List.of() : ways.shown(poll);
    }

    private PollView view(Poll poll) {
        return view(poll, record.host(poll.held()).matter(poll.held()));
    }

    private PollView view(Poll poll, PollHost.Matter matter) {
        boolean draft = poll.manifest() == null;
        return new PollView(
                poll.id(),
                poll.uid(),
                matter,
                poll.round(),
                poll.rule(),
                poll.state(),
                poll.openedAt(),
                poll.closesAt(),
                poll.isTimeUp(today.now()),
                poll.closedAt(),
                poll.manifest(),
                poll.manifest() == null ? null : Sha256.of(poll.manifest()),
                poll.voidReason(),
                poll.isUndecided(),
                poll.version(),
                draft ? matter.planned() : roll.candidates(poll.id()),
                draft ? List.of() : roll.of(poll.id()));
    }
}
