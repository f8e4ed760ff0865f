package vn.thidua.ballot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.programme.RuleKey;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;

/** The questions of a cluster-year for those who have them voted on, and the record of what came of it. */
@Service
@Transactional
public class Votes {

    /**
     * A question as it is put.
     *
     * @param subjectKey message key of what it is about; its argument is the text under {@code titleKey}
     * @param seats how many can be chosen; null where nobody said
     * @param follows the question it follows: its earlier round, or a short list
     * @param secret by papers, not by hands or agreement
     * @param settled its result is recorded
     * @param polled it is voted on at an assembly, and that was not given up
     */
    public record Question(
            long id,
            @Nullable Long meeting,
            String subjectKey,
            String titleKey,
            String text,
            @Nullable Integer seats,
            int round,
            @Nullable Long follows,
            List<Standing> candidates,
            boolean secret,
            boolean settled,
            boolean polled) {}

    /** Somebody who stands in a question, at this place of its list. */
    public record Standing(int position, @Nullable MembershipId member, String name) {}

    /**
     * What the papers said.
     *
     * @param eligible who may vote
     * @param votes for each candidate in the order of the question
     */
    public record Count(
            int eligible,
            int present,
            int issued,
            int returned,
            int valid,
            int invalid,
            List<Votum> votes,
            @Nullable String note) {}

    /**
     * By what rule a question is voted on at an assembly.
     *
     * @param onEach a paper says yes or no to each candidate
     * @param base of what votes are a percentage
     * @param threshold percentage a candidate needs; null: the most votes decide
     * @param selfVote may a unit vote for itself?
     */
    public record Rule(
            int seats,
            boolean onEach,
            RuleKey.Base base,
            @Nullable BigDecimal threshold,
            boolean selfVote) {

        private VoteRule counted() {
            return new VoteRule(base, threshold, null, selfVote);
        }
    }

    /** A candidate's votes, and whether they chose it. */
    public record Votum(int votes, boolean chosen) {}

    /**
     * What came of a question; a figure is null where it is not known, or nothing was counted.
     *
     * @param methodKey message key of how it was settled
     */
    public record Result(
            String methodKey,
            @Nullable Integer present,
            @Nullable Integer issued,
            @Nullable Integer returned,
            @Nullable Integer valid,
            @Nullable Integer invalid,
            List<Votee> candidates,
            @Nullable String note) {

        /** The places of those who were chosen. */
        public List<Integer> chosen() {
            return candidates.stream()
                    .filter(Votee::chosen)
                    .map(Votee::position)
                    .toList();
        }

        /** The names of those who were chosen. */
        public List<String> chosenNames() {
            return candidates.stream().filter(Votee::chosen).map(Votee::name).toList();
        }

        /** The votes of whoever stands at this place; null where not known. */
        public @Nullable Integer votes(int position) {
            return candidates.stream()
                    .filter(votee -> votee.position() == position)
                    .findFirst()
                    .map(Votee::votes)
                    .orElse(null);
        }
    }

    /** A candidate's result. */
    public record Votee(int position, String name, @Nullable Integer votes, boolean chosen) {}

    private final Ballots ballots;
    private final Naming naming;
    private final ProgrammeRules rules;
    private final History history;
    private final BallotWords words;

    Votes(Ballots ballots, Naming naming, ProgrammeRules rules, History history, BallotWords words) {
        this.ballots = ballots;
        this.naming = naming;
        this.rules = rules;
        this.history = history;
        this.words = words;
    }

    /** The year's questions in their order; two statements besides the year's members, meetings and rules. */
    @Transactional(readOnly = true)
    public List<Question> of(ClusterYearId year) {
        YearNames names = naming.of(year);
        boolean acclaimed = rules.on(names.year().programme(), names.year().ruleDay())
                .flag(RuleKey.HEAD_ACCLAIMED)
                .orElse(false);
        return ballots.findByClusterYearIdOrderByPosition(year.value()).stream()
                .map(ballot -> view(ballot, names, acclaimed))
                .toList();
    }

    /** @throws NotFound where the year has no such question */
    @Transactional(readOnly = true)
    public Question get(ClusterYearId year, long id) {
        return of(year).stream()
                .filter(question -> question.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What came of the year's questions, by their ids; those without a result are not among them. */
    @Transactional(readOnly = true)
    public Map<Long, Result> results(ClusterYearId year) {
        YearNames names = naming.of(year);
        return ballots.findByClusterYearIdOrderByPosition(year.value()).stream()
                .filter(Ballot::hasResult)
                .collect(Collectors.toMap(Ballot::id, ballot -> result(ballot, names)));
    }

    private static Result result(Ballot ballot, YearNames names) {
        Counts counts = ballot.counts();
        return new Result(
                ballot.asked().method().key(),
                counts.present(),
                counts.issued(),
                counts.returned(),
                counts.valid(),
                counts.invalid(),
                ballot.candidates().stream()
                        .map(candidate -> new Votee(
                                candidate.position(), names.of(candidate), candidate.votes(), candidate.chosen()))
                        .toList(),
                ballot.resultNote());
    }

    /**
     * From now on this question is voted on at an assembly, and changed nowhere else.
     *
     * @throws RuleViolation where it has a result, is voted on already, or nothing is counted in it
     */
    public void begin(ClusterYearId year, long id, Rule rule) {
        toChange(year, id).poll(rule.seats(), rule.onEach(), rule.counted());
    }

    /** The rule of the vote was changed before it began. */
    public void changeRule(ClusterYearId year, long id, Rule rule) {
        toChange(year, id).pollBy(rule.seats(), rule.onEach(), rule.counted());
    }

    /**
     * The vote on it is given up; it stands as before, without a result. A further round that was given up before is over too.
     *
     * @param opened people could vote already: then only another vote can say what comes of it
     * @throws RuleViolation where something goes on from its result
     */
    public void giveUp(Actor actor, ClusterYearId year, long id, boolean opened) {
        List<Ballot> further = ballots.findByFollowsId(id);
        further.stream().filter(Ballot::isUnderVoteOrChosen).findFirst().ifPresent(next -> {
            throw new RuleViolation("ballot.giveUp.followed", next.asked().text(), next.round());
        });
        record(actor, year, id, "ballot.history.givenUp", ballot -> ballot.giveUp(opened));
        Consumer<Ballot> lapse = next -> next.count(words.lapsed(next));
        further.stream()
                .filter(next -> next.round() > 1 && !next.hasResult())
                .forEach(next -> record(actor, year, next.id(), "ballot.history.lapsed", lapse));
    }

    /**
     * Records what the papers of its vote said, or what the meeting decided of it.
     *
     * @throws RuleViolation where the figures cannot be true
     */
    public void count(Actor actor, ClusterYearId year, long id, Count count) {
        record(actor, year, id, "ballot.history.resultRecorded", ballot -> ballot.count(outcome(count)));
    }

    /** Puts the question again, as a further round among those at these places of its list; answers the new question's id. */
    public long again(Actor actor, ClusterYearId year, long id, List<Integer> positions) {
        YearNames names = naming.of(year);
        Ballot earlier = toChange(year, id);
        Ballot next = new Ballot(year, ballots.lastPosition(year.value()) + 1);
        List<Candidate> tied = earlier.candidates().stream()
                .filter(candidate -> positions.contains(candidate.position()))
                .map(Candidate::withoutVotes)
                .toList();
        next.ask(earlier.asked().withoutSeats(), earlier, tied);
        ballots.save(next);
        history.record(
                actor,
                HistorySubject.in(year, "BALLOT", next.id()),
                "ballot.history.asked",
                next.asked().text(),
                FieldEdits.of(words.of(next, earlier, names)).changes());
        return next.id();
    }

    private static Outcome outcome(Count count) {
        Counts figures = new Counts(
                count.eligible(), count.present(), count.issued(), count.returned(), count.valid(), count.invalid());
        List<Candidate.Vote> votes = count.votes().stream()
                .map(votum -> new Candidate.Vote(votum.votes(), votum.chosen(), null))
                .toList();
        return new Outcome(false, figures, votes, count.note());
    }

    private void record(Actor actor, ClusterYearId year, long id, String action, Consumer<Ballot> change) {
        YearNames names = naming.of(year);
        Ballot ballot = toChange(year, id);
        Ballot earlier = ballot.follows() == null ? null : toChange(year, ballot.follows());
        var before = words.of(ballot, earlier, names);
        change.accept(ballot);
        history.record(
                actor,
                HistorySubject.in(year, "BALLOT", id),
                action,
                ballot.asked().text(),
                FieldEdits.between(before, words.of(ballot, earlier, names)).changes());
    }

    private static Question view(Ballot ballot, YearNames names, boolean acclaimed) {
        vn.thidua.ballot.Question asked = ballot.asked();
        return new Question(
                ballot.id(),
                asked.meeting(),
                asked.subject().key(asked.method(), acclaimed),
                asked.subject().titleKey(names.year()),
                asked.text(),
                asked.seats() == null && asked.subject().namesOne() ? Integer.valueOf(1) : asked.seats(),
                ballot.round(),
                ballot.follows(),
                ballot.candidates().stream().map(names::standing).toList(),
                asked.method() == Method.SECRET,
                ballot.hasResult(),
                ballot.isUnderVote());
    }

    private Ballot toChange(ClusterYearId year, long id) {
        return ballots.findToChange(id, year.value()).orElseThrow(NotFound::new);
    }
}
