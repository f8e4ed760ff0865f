package vn.thidua.ballot;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.covenant.Registration;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;

/** What people do with votes: ask a question, change it, record its result, put it in order, take it back. */
@Service
@Transactional
class Balloting {

    private final Ballots ballots;
    private final Naming naming;
    private final ClusterYears years;
    private final Registration registration;
    private final History history;
    private final BallotWords words;

    Balloting(
            Ballots ballots,
            Naming naming,
            ClusterYears years,
            Registration registration,
            History history,
            BallotWords words) {
        this.ballots = ballots;
        this.naming = naming;
        this.years = years;
        this.registration = registration;
        this.history = history;
        this.words = words;
    }

    /** Adds a question behind those of the year; answers its id. */
    long ask(Actor actor, ClusterYearId year, QuestionForm form) {
        YearNames names = naming.withRanks(years.get(year), true);
        Ballot ballot = new Ballot(year, ballots.lastPosition(year.value()) + 1);
        Ballot earlier = followed(year, form.follows());
        ballot.ask(form.asked(names.meetings()), earlier, form.candidates(names, earlier));
        naming.mustBeAlterable(year, ballot.asked());
        requireRegistered(ballot, names);
        ballots.save(ballot);
        record(actor, ballot, "ballot.history.asked", FieldEdits.of(told(ballot, names)));
        return ballot.id();
    }

    void change(Actor actor, ClusterYearId year, long id, QuestionForm form) {
        YearNames names = naming.withRanks(years.get(year), true);
        Ballot ballot = toChange(year, id);
        naming.mustBeAlterable(year, ballot.asked());
        Map<String, String> before = told(ballot, names);
        Question asked = form.asked(names.meetings());
        naming.mustBeAlterable(year, asked);
        Ballot earlier = followed(year, form.follows());
        List<Candidate> candidates = form.candidates(names, earlier);
        FieldEdits.between(before, words.of(asked, earlier, candidates, names))
                .expect(ballot.version(), form.version());
        ballot.ask(asked, earlier, candidates);
        requireRegistered(ballot, names);
        record(actor, ballot, "ballot.history.changed", FieldEdits.between(before, told(ballot, names)));
    }

    void recordResult(Actor actor, ClusterYearId year, long id, ResultForm form) {
        YearNames names = naming.of(year);
        Ballot ballot = toChange(year, id);
        naming.mustBeAlterable(year, ballot.asked());
        Map<String, String> before = told(ballot, names);
        Outcome outcome = form.outcome(ballot.asked().method());
        FieldEdits.between(before, words.of(outcome, ballot.candidatesWith(outcome), names))
                .expect(ballot.version(), form.version());
        ballot.record(outcome);
        record(actor, ballot, "ballot.history.resultRecorded", FieldEdits.between(before, told(ballot, names)));
    }

    /** Puts the question before the one above it, or behind the one below. At the end of the list nothing happens. */
    void move(Actor actor, ClusterYearId year, long id, boolean up) {
        Ballot ballot = toChange(year, id);
        List<Ballot> all = ballots.findByClusterYearIdOrderByPosition(year.value());
        int target = all.indexOf(ballot) + (up ? -1 : 1);
        if (target >= 0 && target < all.size()) {
            int before = ballot.position();
            ballot.swapWith(all.get(target));
            FieldEdits moved = new FieldEdits().field("ballot.position", before, ballot.position());
            record(actor, ballot, "ballot.history.moved", moved);
        }
    }

    /** Takes back a question that was entered by mistake; the history keeps what it said. */
    void remove(Actor actor, ClusterYearId year, long id) {
        Ballot ballot = toChange(year, id);
        ballot.mustBeFree();
        naming.mustBeAlterable(year, ballot.asked());
        if (ballots.existsByFollowsId(id)) {
            throw new RuleViolation("ballot.remove.followed");
        }
        record(actor, ballot, "ballot.history.removed", FieldEdits.gone(told(ballot, naming.of(year))));
        try {
            ballots.delete(ballot);
            ballots.flush();
        } catch (DataIntegrityViolationException votedOn) {
            throw new RuleViolation("ballot.remove.voted");
        }
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

    private Ballot toChange(ClusterYearId year, long id) {
        return ballots.findToChange(id, year.value()).orElseThrow(NotFound::new);
    }

    private @Nullable Ballot followed(ClusterYearId year, @Nullable Long id) {
        return id == null
                ? null
                : ballots.findByIdAndClusterYearId(id, year.value())
                        .orElseThrow(() -> new RuleViolation("ballot.follows.notEarlier").at("follows"));
    }

    private Map<String, String> told(Ballot ballot, YearNames names) {
        return words.of(ballot, followed(ballot.year(), ballot.follows()), names);
    }

    private void record(Actor actor, Ballot ballot, String action, FieldEdits edits) {
        HistorySubject subject = HistorySubject.in(ballot.year(), "BALLOT", ballot.id());
        history.record(actor, subject, action, ballot.asked().text(), edits.changes());
    }
}
