package vn.thidua.poll;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.access.Actor;
import vn.thidua.assembly.Assemblies;
import vn.thidua.assembly.Assembly;
import vn.thidua.ballot.Votes;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.PollId;
import vn.thidua.shared.RuleViolation;

/** The assemblies of clusters hold polls on their questions: each member casts one vote, by whom it sent. */
@Component
class AssemblyHost implements PollHost {

    private final Polls polls;
    private final Roll roll;
    private final Manifest manifest;
    private final Votes votes;
    private final Assemblies assemblies;
    private final Parts parts;

    AssemblyHost(Polls polls, Roll roll, Manifest manifest, Votes votes, Assemblies assemblies, Parts parts) {
        this.polls = polls;
        this.roll = roll;
        this.manifest = manifest;
        this.votes = votes;
        this.assemblies = assemblies;
        this.parts = parts;
    }

    /** What else it needs of a year. */
    @Component("assemblyHostParts")
    record Parts(ClusterYears years, PollRecord record) {}

    /** A question of an assembly. */
    record Asked(ClusterYearId year, Assembly assembly, Votes.Question question) implements Matter {

        @Override
        public ClusterYearId clusterYear() {
            return year;
        }

        @Override
        public String path() {
            return PollView.path(year, question.id());
        }

        @Override
        public HistorySubject subject() {
            return PollView.subject(year, question.id());
        }

        @Override
        public String text() {
            return question.text();
        }

        @Override
        public String meeting() {
            return assembly.title();
        }

        @Override
        public LocalDate heldOn() {
            return assembly.heldOn();
        }

        @Override
        public List<Teller> tellers() {
            return assembly.tellers().stream()
                    .map(teller -> new Teller(teller.name(), teller.account()))
                    .toList();
        }

        @Override
        public List<PollCandidate> planned() {
            return question.candidates().stream()
                    .map(standing -> new PollCandidate(standing.position(), standing.name(), standing.member(), null))
                    .toList();
        }

        @Override
        public boolean concerns(AccountId account) {
            return assembly.voters().stream()
                    .filter(delegate -> account.equals(delegate.account()))
                    .anyMatch(delegate -> question.candidates().stream()
                            .anyMatch(one -> delegate.member().equals(one.member())));
        }

        /** Of a further round the roll stays, whoever has left since. */
        @Override
        public @Nullable RuleViolation obstacle(int round) {
            return round > 1 && assembly.isOpen() ? null : assembly.votingObstacle();
        }

        @Override
        public boolean hasEnded() {
            return assembly.isEnded();
        }

        @Override
        public void mustNotHaveEnded() {
            assembly.mustNotHaveEnded();
        }
    }

    @Override
    public boolean holds(Held held) {
        return held.ballot() != null;
    }

    @Override
    public Optional<PollId> at(Map<String, String> variables) {
        String ballot = variables.get("ballotId");
        String year = variables.get("yearId");
        return ballot == null || year == null
                ? Optional.empty()
                : Optional.of(polls.findFirstByBallotIdAndClusterYearIdOrderByIdDesc(
                                Long.parseLong(ballot),
                                ClusterYearId.valueOf(year).value())
                        .map(poll -> new PollId(poll.id()))
                        .orElseThrow(NotFound::new));
    }

    @Override
    public Matter matter(Held held) {
        return new Asked(year(held), assembly(held), votes.get(year(held), ballot(held)));
    }

    /** The roll of a further round is that of the first. */
    @Override
    public String fix(Held held, PollView poll) {
        poll.rule().mustSuit(poll.candidates().size(), poll.round());
        roll.writeCandidates(poll.id(), poll.question().candidates());
        earlier(held, poll)
                .ifPresentOrElse(
                        before -> roll.copy(before.id(), poll.id()), () -> roll.write(poll.id(), assembly(held)));
        List<String> members = roll.of(poll.id()).stream().map(RollLine::unit).toList();
        YearView year = parts.years().get(poll.year());
        return manifest.of(year.name(), year.year(), poll, members);
    }

    private Optional<Poll> earlier(Held held, PollView poll) {
        return Optional.ofNullable(poll.question().follows())
                .filter(follows -> poll.round() > 1)
                .flatMap(follows -> polls.findFirstByBallotIdAndClusterYearIdOrderByIdDesc(
                        follows, poll.year().value()))
                .filter(before ->
                        Objects.equals(before.held().assembly(), held.assembly()) && before.manifest() != null);
    }

    @Override
    public void holdRollCall(Held held) {
        assemblies.toChange(year(held), assemblyId(held));
    }

    @Override
    public void callRoll(Held held) {
        roll.call(held.poll(), assembly(held));
    }

    @Override
    public boolean leavesOpen(PollView poll, PollCount count) {
        return !poll.outcome(count).next().isEmpty();
    }

    @Override
    public void counted(Actor actor, PollView poll, PollCount count) {
        parts.record().result(actor, poll, count, poll.outcome(count).chosen(), null);
    }

    @Override
    public void givenUp(Actor actor, PollView poll, boolean opened) {
        votes.giveUp(actor, poll.year(), poll.question().id(), opened);
    }

    private Assembly assembly(Held held) {
        return assemblies.get(year(held), assemblyId(held));
    }

    private static ClusterYearId year(Held held) {
        return Objects.requireNonNull(held.year());
    }

    private static long ballot(Held held) {
        return Objects.requireNonNull(held.ballot());
    }

    private static long assemblyId(Held held) {
        return Objects.requireNonNull(held.assembly());
    }
}
