package vn.thidua.ballot;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.covenant.Registration;
import vn.thidua.history.Change;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.meeting.Meetings;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;

/** What people do with votes: ask a question, change it, record its result, put it in order, take it back. */
@Service
@Transactional
class Balloting {

    private final Ballots ballots;
    private final ClusterYears years;
    private final Meetings meetings;
    private final Registration registration;
    private final History history;
    private final BallotWords words;

    Balloting(
            Ballots ballots,
            ClusterYears years,
            Meetings meetings,
            Registration registration,
            History history,
            BallotWords words) {
        this.ballots = ballots;
        this.years = years;
        this.meetings = meetings;
        this.registration = registration;
        this.history = history;
        this.words = words;
    }

    /** Adds a question behind those of the year; answers its id. */
    long ask(Actor actor, ClusterYearId year, QuestionForm form) {
        YearNames names = names(year);
        Ballot ballot = new Ballot(year, ballots.lastPosition(year.value()) + 1);
        ballot.ask(form.asked(names.meetings()), followed(year, form.follows()), form.candidates(names.members()));
        requireRegistered(ballot, names);
        ballots.save(ballot);
        record(actor, ballot, "ballot.history.asked", changes(Map.of(), words.of(ballot, names)));
        return ballot.id();
    }

    void change(Actor actor, ClusterYearId year, long id, QuestionForm form) {
        YearNames names = names(year);
        Ballot ballot = toChange(year, id);
        Map<String, String> before = words.of(ballot, names);
        List<Candidate> candidates = form.candidates(names.members());
        FieldEdits.between(before, words.of(form.asked(names.meetings()), candidates, names))
                .expect(ballot.version(), form.version());
        ballot.ask(form.asked(names.meetings()), followed(year, form.follows()), candidates);
        requireRegistered(ballot, names);
        record(actor, ballot, "ballot.history.changed", changes(before, words.of(ballot, names)));
    }

    void recordResult(Actor actor, ClusterYearId year, long id, ResultForm form) {
        YearNames names = names(year);
        Ballot ballot = toChange(year, id);
        Map<String, String> before = words.of(ballot, names);
        Ballot.Outcome outcome = form.outcome();
        FieldEdits.between(before, typed(ballot, outcome, names)).expect(ballot.version(), form.version());
        ballot.record(outcome);
        record(actor, ballot, "ballot.history.resultRecorded", changes(before, words.of(ballot, names)));
    }

    /** Puts the question before the one above it, or behind the one below. At the end of the list nothing happens. */
    void move(Actor actor, ClusterYearId year, long id, boolean up) {
        Ballot ballot = toChange(year, id);
        List<Ballot> all = ballots.findByClusterYearIdOrderByPosition(year.value());
        int target = all.indexOf(ballot) + (up ? -1 : 1);
        if (target >= 0 && target < all.size()) {
            int before = ballot.position();
            ballot.swapWith(all.get(target));
            record(actor, ballot, "ballot.history.moved", Change.of("ballot.position", before, ballot.position()));
        }
    }

    /** Takes back a question that was entered by mistake; the history keeps what it said. */
    void remove(Actor actor, ClusterYearId year, long id) {
        Ballot ballot = toChange(year, id);
        if (ballots.existsByFollowsId(id)) {
            throw new RuleViolation("ballot.remove.followed");
        }
        Map<String, String> before = words.of(ballot, names(year));
        Change[] gone = before.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> Change.of(field.getKey(), field.getValue(), null))
                .toArray(Change[]::new);
        record(actor, ballot, "ballot.history.removed", gone);
        ballots.delete(ballot);
    }

    /** Where it is about honours, refuses units that had to sign the year's covenant and did not. */
    private void requireRegistered(Ballot ballot, YearNames names) {
        if (!ballot.asked().subject().isHonour()) {
            return;
        }
        List<MemberView> proposed = names.members().stream()
                .filter(member -> ballot.candidates().stream().anyMatch(candidate -> candidate.is(member.id())))
                .toList();
        List<MemberView> refused =
                registration.unregistered(names.year(), BallotPages.day(ballot, names.year()), proposed);
        if (!refused.isEmpty()) {
            String listed = refused.stream().map(MemberView::name).collect(Collectors.joining(", "));
            throw new RuleViolation("ballot.members.unregistered", listed).at("members");
        }
    }

    private YearNames names(ClusterYearId year) {
        return new YearNames(years.get(year), years.members(year), meetings.of(year));
    }

    private Ballot toChange(ClusterYearId year, long id) {
        return ballots.findToChange(id, year.value()).orElseThrow(NotFound::new);
    }

    private @Nullable Ballot followed(ClusterYearId year, @Nullable Long id) {
        return id == null
                ? null
                : ballots.findByIdAndClusterYearId(id, year.value())
                        .orElseThrow(() -> new RuleViolation("ballot.follows.notEarlier").at("follows"));
    }

    private Map<String, String> typed(Ballot ballot, Ballot.Outcome outcome, YearNames names) {
        return words.of(outcome.counts(), ballot.candidatesWith(outcome), outcome.note(), names);
    }

    private static Change[] changes(Map<String, String> before, Map<String, String> after) {
        return FieldEdits.between(before, after).changes();
    }

    private void record(Actor actor, Ballot ballot, String action, Change... changes) {
        HistorySubject subject = HistorySubject.in(ballot.year(), "BALLOT", ballot.id());
        history.record(actor, subject, action, ballot.asked().text(), changes);
    }
}
