package vn.thidua.ballot;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.RuleViolation;

/**
 * One question put to the vote in a cluster-year, with its candidates and what came of it. First it is asked, then its
 * result is recorded; figures that cannot be true are refused.
 */
@Entity
@Table(name = "ballot")
class Ballot {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long clusterYearId;
    private int position;

    @Enumerated(EnumType.STRING)
    private Subject subject = Subject.OTHER;

    private String question = "";

    @Enumerated(EnumType.STRING)
    private Method method = Method.UNKNOWN;

    private @Nullable LocalDate heldOn;
    private @Nullable Long meetingId;
    private @Nullable Long followsId;
    private int round = 1;
    private @Nullable Integer seats;
    private boolean onEach;

    @Enumerated(EnumType.STRING)
    private Question.@Nullable Source proposedBy;

    private @Nullable String proposalReason;
    private boolean polled;

    @Embedded
    private @Nullable VoteRule polledBy;

    private boolean resultRecorded;
    private boolean countsReported;

    @Embedded
    private @Nullable Counts counts;

    private @Nullable String resultNote;

    @ElementCollection
    @CollectionTable(name = "ballot_candidate", joinColumns = @JoinColumn(name = "ballot_id"))
    @OrderBy("position")
    private List<Candidate> candidates = new ArrayList<>();

    Ballot() {}

    /** A question still to be asked, after those that stand already. */
    Ballot(ClusterYearId year, int position) {
        this.clusterYearId = year.value();
        this.position = position;
    }

    /** Sets or changes what is asked. Candidates that stay keep the votes they have. */
    void ask(Question asked, @Nullable Ballot earlier, List<Candidate> named) {
        mustBeFree();
        requireOrder(earlier);
        if (countsReported && !asked.method().isCounted()) {
            throw new RuleViolation("ballot.method.countsRecorded").at("method");
        }
        if (asked.seats() != null && !named.isEmpty() && asked.seats() > named.size()) {
            throw new RuleViolation("ballot.seats.aboveCandidates", asked.seats(), named.size()).at("seats");
        }
        subject = asked.subject();
        question = asked.text();
        method = asked.method();
        heldOn = asked.heldOn();
        meetingId = asked.meeting();
        seats = asked.seats();
        proposedBy = asked.proposal() == null ? null : asked.proposal().source();
        proposalReason = asked.proposal() == null ? null : asked.proposal().reason();
        followsId = earlier == null ? null : earlier.id;
        round = earlier != null && earlier.subject == subject ? earlier.round + 1 : 1;
        List<Candidate> all = kept(named);
        requireVotesPossible(counts(), all);
        replaceCandidates(all);
    }

    /** Records the result, or corrects it. */
    void record(Outcome outcome) {
        mustBeFree();
        count(outcome);
    }

    /** Records what the papers of its vote said. */
    void count(Outcome outcome) {
        List<Candidate> results = candidatesWith(outcome);
        Counts figures = outcome.figures(method);
        figures.requirePossible();
        requireVotesPossible(figures, results);
        counts = figures;
        countsReported = method.isCounted() && !outcome.notReported();
        resultRecorded = true;
        resultNote = outcome.note();
        replaceCandidates(results);
    }

    /** It is voted on at an assembly, on each candidate by itself or not: question and result come from there alone. */
    void poll(int places, boolean onEach, VoteRule rule) {
        if (isUnderVote() || resultRecorded) {
            throw new RuleViolation(isUnderVote() ? "ballot.polled" : "ballot.hasResult");
        }
        if (method != Method.SECRET) {
            throw new RuleViolation("ballot.poll.notSecret");
        }
        polled = true;
        pollBy(places, onEach, rule);
    }

    void pollBy(int places, boolean onEach, VoteRule rule) {
        seats = places;
        polledBy = rule;
        this.onEach = onEach;
    }

    /** The vote is given up: what it said counts no more. Once people have voted, nobody may say instead what came of it. */
    void giveUp(boolean opened) {
        polled = opened;
        polledBy = null;
        resultRecorded = false;
        countsReported = false;
        counts = null;
        resultNote = null;
        replaceCandidates(candidates.stream().map(Candidate::withoutVotes).toList());
    }

    /** The candidates with what this outcome says of each. */
    List<Candidate> candidatesWith(Outcome outcome) {
        if (outcome.votes().size() != candidates.size()) {
            throw new RuleViolation("ballot.candidates.changed");
        }
        List<Candidate> results = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            results.add(candidates.get(i).with(outcome.votes().get(i)));
        }
        return results;
    }

    /** Changes places with a neighbour of the same year. A question stays behind the one it follows. */
    void swapWith(Ballot other) {
        Ballot second = position < other.position ? other : this;
        Ballot first = second == this ? other : this;
        if (Objects.equals(second.followsId, first.id)) {
            throw new RuleViolation("ballot.order.follows");
        }
        int mine = position;
        position = other.position;
        other.position = mine;
    }

    private void requireOrder(@Nullable Ballot earlier) {
        if (earlier != null && (earlier == this || earlier.position >= position)) {
            throw new RuleViolation("ballot.follows.notEarlier").at("follows");
        }
    }

    private void requireVotesPossible(Counts figures, List<Candidate> results) {
        Integer places = figures.valid() == null ? seats : places();
        Tally.requirePossible(figures, results, onEach ? Integer.valueOf(results.size()) : places, places);
    }

    /** How many a paper may name and how many can win; null where nobody said. A report without counts need not say it. */
    private @Nullable Integer places() {
        return seats == null && subject.namesOne() ? Integer.valueOf(1) : seats;
    }

    /** Nobody changes by hand what is, or was, voted on at an assembly. */
    void mustBeFree() {
        if (polled) {
            throw new RuleViolation("ballot.polled");
        }
    }

    private List<Candidate> kept(List<Candidate> named) {
        return IntStream.range(0, named.size())
                .mapToObj(i -> named.get(i).at(i + 1, candidates))
                .toList();
    }

    private void replaceCandidates(List<Candidate> all) {
        if (!candidates().equals(all)) {
            candidates.clear();
            candidates.addAll(all);
        }
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    ClusterYearId year() {
        return new ClusterYearId(clusterYearId);
    }

    int position() {
        return position;
    }

    Question asked() {
        var proposal = proposedBy == null ? null : new Question.Proposal(proposedBy, proposalReason);
        return new Question(subject, question, method, heldOn, meetingId, seats, proposal);
    }

    @Nullable
    Long follows() {
        return followsId;
    }

    int round() {
        return round;
    }

    boolean hasResult() {
        return resultRecorded;
    }

    boolean isPolled() {
        return polled;
    }

    boolean isUnderVote() {
        return polledBy != null;
    }

    boolean isUnderVoteOrChosen() {
        return isUnderVote() || candidates.stream().anyMatch(Candidate::chosen);
    }

    @Nullable
    VoteRule polledBy() {
        return polledBy;
    }

    boolean hasCounts() {
        return countsReported;
    }

    /** What was recorded as the result, as {@link #record} takes it. */
    Outcome outcome() {
        return new Outcome(
                resultRecorded && !countsReported && method.isCounted(),
                counts(),
                candidates.stream().map(Candidate::vote).toList(),
                resultNote);
    }

    Counts counts() {
        return counts == null ? Counts.NONE : counts;
    }

    @Nullable
    String resultNote() {
        return resultNote;
    }

    List<Candidate> candidates() {
        return List.copyOf(candidates);
    }
}
