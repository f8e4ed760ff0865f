package vn.thidua.ballot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Action;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.meeting.Meetings;
import vn.thidua.platform.Option;
import vn.thidua.platform.Show;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.programme.RuleKey;
import vn.thidua.programme.RuleSet;
import vn.thidua.programme.RuleTimeline;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;

/** What the pages of a cluster-year's votes show; a fixed number of statements whatever the number of questions. */
@Service
@Transactional(readOnly = true)
class BallotPages {

    private static final Comparator<Candidate> MOST_VOTES_FIRST =
            Comparator.comparing(Candidate::votes, Comparator.nullsLast(Comparator.<Integer>reverseOrder()));

    private final Ballots ballots;
    private final ClusterYears years;
    private final ProgrammeRules rules;
    private final Meetings meetings;
    private final Naming naming;
    private final Show show;

    BallotPages(
            Ballots ballots, ClusterYears years, ProgrammeRules rules, Meetings meetings, Naming naming, Show show) {
        this.ballots = ballots;
        this.years = years;
        this.rules = rules;
        this.meetings = meetings;
        this.naming = naming;
        this.show = show;
    }

    /** All questions of the year in their order, as this person sees them. */
    List<BallotView> all(YearView year, Here here) {
        boolean canEdit = here.allows(Action.BALLOT_EDIT);
        YearNames names = naming.withRanks(year, here.allows(Action.SHEET_READ));
        RuleTimeline timeline = rules.timeline(year.programme());
        List<Ballot> all = ballots.findByClusterYearIdOrderByPosition(year.id().value());
        return all.stream()
                .map(ballot -> view(ballot, all, names, timeline.on(day(ballot, year)), canEdit))
                .toList();
    }

    /** One question of the year, or {@link NotFound}. */
    BallotView one(YearView year, long id, Here here) {
        String path = path(year.id(), id);
        return all(year, here).stream()
                .filter(view -> view.path().equals(path))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The question as it can be changed. */
    QuestionForm questionForm(ClusterYearId year, long id) {
        return QuestionForm.of(find(year, id));
    }

    /** The result as it can be entered; who may vote is at first as many as there are members. */
    ResultForm resultForm(ClusterYearId year, long id) {
        long members =
                years.members(year).stream().filter(member -> !member.left()).count();
        return ResultForm.of(find(year, id), (int) members);
    }

    /** Has the form a row for each candidate? Not where they were changed after it was opened. */
    boolean isOfTheseCandidates(ClusterYearId year, long id, ResultForm form) {
        return form.size() == find(year, id).candidates().size();
    }

    /** What this form of the result is about. */
    ResultForm.Sheet resultSheet(ClusterYearId year, long id, ResultForm form) {
        return ResultForm.Sheet.of(find(year, id), naming.withRanks(years.get(year), true), form.size());
    }

    /** The members as they are proposed. */
    List<YearNames.Proposed> proposed(YearView year) {
        return naming.withRanks(year, true).proposed();
    }

    /** The questions this one may follow: those that stand before it. */
    List<Option> earlier(ClusterYearId year, @Nullable Long id) {
        List<Ballot> all = ballots.findByClusterYearIdOrderByPosition(year.value());
        return all.stream()
                .takeWhile(ballot -> id == null || ballot.id() != id)
                .map(ballot -> Option.of(ballot.id(), ballot.asked().text()))
                .toList();
    }

    /** The meetings at which it may have been asked. */
    List<Option> meetings(ClusterYearId year) {
        return meetings.of(year).stream()
                .map(meeting -> Option.of(meeting.id(), show.date(meeting.heldOn()) + " – " + meeting.title()))
                .toList();
    }

    static String path(ClusterYearId year, long id) {
        return "/nam/" + year + "/binh-xet/" + id;
    }

    private Ballot find(ClusterYearId year, long id) {
        return ballots.findByIdAndClusterYearId(id, year.value()).orElseThrow(NotFound::new);
    }

    /** The day whose rules apply: the day of the vote, or the last of the emulation year. */
    static LocalDate day(Ballot ballot, YearView year) {
        LocalDate held = ballot.asked().heldOn();
        return held != null ? held : year.ruleDay();
    }

    private static BallotView view(Ballot ballot, List<Ballot> all, YearNames names, RuleSet ruleSet, boolean canEdit) {
        VoteRule rule = VoteRule.of(ballot, ruleSet);
        Tally tally = Tally.of(ballot, rule);
        return new BallotView(
                path(ballot.year(), ballot.id()),
                subjectKey(ballot, ruleSet),
                ballot.asked(),
                names.meeting(ballot.asked().meeting()),
                followed(ballot, all),
                ballot.round(),
                BallotView.State.of(ballot),
                figures(ballot),
                rule,
                tally.base(),
                rule.isQuorate(ballot.counts()),
                tally.lines().stream()
                        .sorted(Comparator.comparing(
                                Tally.Line::candidate, MOST_VOTES_FIRST.thenComparing(names.order())))
                        .map(line -> row(line, names))
                        .toList(),
                ballot.resultNote(),
                ballot.isPolled(),
                canEdit && !ballot.isPolled());
    }

    private static String subjectKey(Ballot ballot, RuleSet rules) {
        return ballot.asked()
                .subject()
                .key(ballot.asked().method(), rules.flag(RuleKey.HEAD_ACCLAIMED).orElse(false));
    }

    private static @Nullable String followed(Ballot ballot, List<Ballot> all) {
        return all.stream()
                .filter(other -> Objects.equals(ballot.follows(), other.id()))
                .findFirst()
                .map(other -> other.asked().text())
                .orElse(null);
    }

    private static BallotView.Row row(Tally.Line line, YearNames names) {
        Candidate candidate = line.candidate();
        return new BallotView.Row(
                names.of(candidate),
                names.rank(candidate),
                candidate.votes(),
                line.percent(),
                line.reached(),
                line.tied(),
                candidate.chosen(),
                candidate.note());
    }

    private static List<BallotView.Figure> figures(Ballot ballot) {
        boolean hands = ballot.asked().method() == Method.OPEN;
        Counts counts = ballot.counts();
        List<BallotView.Figure> figures = new ArrayList<>();
        add(figures, "ballot.eligible", counts.eligible());
        add(figures, "ballot.present", counts.present());
        if (hands) {
            add(figures, "ballot.voters", counts.valid());
        } else {
            add(figures, "ballot.issued", counts.issued());
            add(figures, "ballot.returned", counts.returned());
            add(figures, "ballot.valid", counts.valid());
            add(figures, "ballot.invalid", counts.invalid());
        }
        return figures;
    }

    private static void add(List<BallotView.Figure> figures, String label, @Nullable Integer value) {
        if (value != null) {
            figures.add(new BallotView.Figure(label, value));
        }
    }
}
