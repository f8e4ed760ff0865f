package vn.thidua.poll;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.assembly.Assemblies;
import vn.thidua.assembly.Assembly;
import vn.thidua.ballot.Votes;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.Wording;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;

/** Puts a question to the vote, and, where the votes did not decide it, once more. */
@Service
@Transactional
class Preparing {

    /**
     * What the meeting decided where votes did not.
     *
     * @param numbers of the candidates it chose
     */
    record DecideForm(
            @Nullable List<Integer> numbers,
            @Size(max = 1000) @Nullable String note) {

        /** Each once. */
        public List<Integer> chosen() {
            return Objects.requireNonNullElse(numbers, List.<Integer>of()).stream()
                    .distinct()
                    .toList();
        }
    }

    private final Polls polls;
    private final PollReading reading;
    private final Votes votes;
    private final Assemblies assemblies;
    private final PollRecord record;
    private final Wording wording;

    Preparing(
            Polls polls, PollReading reading, Votes votes, Assemblies assemblies, PollRecord record, Wording wording) {
        this.polls = polls;
        this.reading = reading;
        this.votes = votes;
        this.assemblies = assemblies;
        this.record = record;
        this.wording = wording;
    }

    /** Puts the question to the vote, or once more after that was given up; a further round keeps the rule it was made with. */
    void prepare(Actor actor, ClusterYearId year, long ballot, RuleForm form) {
        PollRule rule = reading.find(year, ballot)
                .filter(PollView::isFurtherRound)
                .map(before -> before.rule().castAs(form.rule()))
                .orElseGet(form::rule);
        prepare(actor, year, ballot, rule);
    }

    /** Puts the question to the vote at the assembly of its meeting, by this rule. */
    private void prepare(Actor actor, ClusterYearId year, long ballot, PollRule rule) {
        Votes.Question question = votes.get(year, ballot);
        Assembly assembly = assembly(year, question);
        assembly.mustNotHaveEnded();
        rule.mustSuit(question.candidates().size(), question.round());
        Poll poll = new Poll(year, assembly.id(), ballot, question.round(), rule);
        record.begin(poll);
        try {
            polls.saveAndFlush(poll);
        } catch (DataIntegrityViolationException raced) {
            throw new RuleViolation("poll.raced");
        }
        record.note(
                actor, poll, "poll.history.prepared", FieldEdits.of(told(rule)).changes());
    }

    /** Changes the rule of a poll that is not fixed yet. */
    void change(Actor actor, ClusterYearId year, long ballot, RuleForm form) {
        Poll poll = polls.findToChange(ballot, year.value()).orElseThrow(NotFound::new);
        PollRule rule = poll.round() == 1 ? form.rule() : poll.rule().castAs(form.rule());
        FieldEdits edits = FieldEdits.between(told(poll.rule()), told(rule)).expect(poll.version(), form.version());
        rule.mustSuit(votes.get(year, ballot).candidates().size(), poll.round());
        poll.change(rule);
        polls.saveAndFlush(poll);
        votes.changeRule(year, ballot, rule.kept());
        record.note(actor, poll, "poll.history.changed", edits.changes());
    }

    /**
     * A further round among those of whom the votes did not decide, for the seats that are left, by the same rule.
     *
     * @return the question of that round
     */
    long again(Actor actor, ClusterYearId year, long ballot, PollCount count) {
        PollView before = undecided(year, ballot);
        Outcome outcome = before.outcome(count);
        if (before.isLastRound()) {
            throw new RuleViolation("poll.rounds.over", before.rule().mostRounds());
        }
        record.note(
                actor, before, "poll.history.again", Change.of("poll.again.among", null, before.names(outcome.next())));
        long question = record.again(actor, before, outcome.next());
        prepare(
                actor,
                year,
                question,
                before.rule().forPlaces(outcome.left(), outcome.next().size()));
        return question;
    }

    /**
     * After the last round the meeting says who has the seats that are left, and why. Where too few reached the threshold it
     * may leave them without anybody before.
     */
    void decide(Actor actor, ClusterYearId year, long ballot, PollCount count, DecideForm form) {
        PollView poll = undecided(year, ballot);
        Outcome outcome = poll.outcome(count);
        String note = Names.linesOrNull(form.note());
        List<Integer> chosen = form.chosen();
        boolean leavesOpen = chosen.isEmpty() && outcome.kind().mayStayOpen();
        if (!poll.isLastRound() && !leavesOpen) {
            throw new RuleViolation("poll.rounds.left", poll.rule().mostRounds());
        }
        if (note == null) {
            throw new RuleViolation("poll.decide.noNote").at("note");
        }
        if (!outcome.next().containsAll(chosen) || chosen.size() > outcome.left()) {
            throw new RuleViolation("poll.decide.tooMany", outcome.left()).at("numbers");
        }
        List<Integer> all = new ArrayList<>(outcome.chosen());
        all.addAll(chosen);
        record.note(
                actor,
                poll,
                "poll.history.decided",
                Change.of("poll.chosen", null, poll.names(all)),
                Change.of("poll.decide.note", null, note));
        record.result(actor, poll, count, all, note);
    }

    /** The poll, whose seats are given now: once. */
    private PollView undecided(ClusterYearId year, long ballot) {
        Poll poll = polls.findToChange(ballot, year.value()).orElseThrow(NotFound::new);
        poll.settle();
        polls.saveAndFlush(poll);
        return reading.get(year, ballot);
    }

    private Assembly assembly(ClusterYearId year, Votes.Question question) {
        @Nullable Long meeting = question.meeting();
        if (meeting == null) {
            throw new RuleViolation("poll.noMeeting");
        }
        return assemblies.at(year, meeting).orElseThrow(() -> new RuleViolation("poll.noAssembly"));
    }

    private Map<String, String> told(PollRule rule) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("poll.way", wording.of(rule.way().key()));
        facts.put("poll.form", wording.of(rule.form().key()));
        facts.put("poll.seats", String.valueOf(rule.seats()));
        facts.put(
                "poll.threshold",
                rule.threshold() == null ? "" : rule.threshold().toPlainString());
        facts.put("poll.base", wording.of("ballot.base." + rule.base()));
        facts.put("poll.selfVote", wording.of(rule.selfVote()));
        facts.put("poll.mostRounds", String.valueOf(rule.mostRounds()));
        facts.put("poll.replaceable", wording.of(rule.replaceable()));
        return facts;
    }
}
