package vn.thidua.minutes;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.assembly.Assemblies;
import vn.thidua.assembly.Assembly;
import vn.thidua.ballot.Votes;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.history.HistoryChain;
import vn.thidua.poll.PollCount;
import vn.thidua.poll.PollReading;
import vn.thidua.poll.PollRecord;
import vn.thidua.poll.PollState;
import vn.thidua.poll.PollView;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;

/** The minutes as they were signed, or as the record fills them now. */
@Service
@Transactional(readOnly = true)
class MinutesReading {

    private final MinutesShelf shelf;
    private final PollReading polls;
    private final PollRecord record;
    private final Votes votes;
    private final Assemblies assemblies;
    private final ClusterYears years;

    MinutesReading(
            MinutesShelf shelf,
            PollReading polls,
            PollRecord record,
            Votes votes,
            Assemblies assemblies,
            ClusterYears years) {
        this.shelf = shelf;
        this.polls = polls;
        this.record = record;
        this.votes = votes;
        this.assemblies = assemblies;
        this.years = years;
    }

    /** @throws NotFound where there is no such poll, or it was not counted */
    Paper<CountPaper> ofCount(ClusterYearId year, long ballot) {
        PollView poll = polls.get(year, ballot);
        return shelf.ofCount(poll.id()).orElseGet(() -> shelf.draft(filled(poll)));
    }

    CountPaper filled(PollView poll) {
        PollCount count = polls.count(poll).orElseThrow(NotFound::new);
        Votes.Result result = votes.results(poll.year()).get(poll.question().id());
        String chain = record.chain(poll)
                .newest(PollState.COUNTED.historyKey())
                .map(HistoryChain.Link::hash)
                .orElse(null);
        return CountPaper.of(
                years.get(poll.year()), poll, count, Objects.requireNonNull(result), polls.facts(poll), chain);
    }

    /** Is all that was done with the vote still written as it was when it was counted? */
    boolean isWhole(ClusterYearId year, long ballot, CountPaper paper) {
        HistoryChain chain = record.chain(polls.get(year, ballot));
        return chain.whole() && (paper.chain() == null || chain.has(paper.chain()));
    }

    Paper<MeetingPaper> ofMeeting(ClusterYearId year, long assemblyId) {
        Assembly assembly = assemblies.get(year, assemblyId);
        return shelf.ofMeeting(assemblyId).orElseGet(() -> shelf.draft(filled(assembly)));
    }

    MeetingPaper filled(Assembly assembly) {
        ClusterYearId year = assembly.year();
        List<String> absent = years.members(year).stream()
                .filter(member -> !member.left())
                .filter(member -> assembly.voter(member.id()).stream().noneMatch(voter -> voter.isPresent()))
                .map(member -> member.name())
                .toList();
        MinutesForm written = shelf.written(assembly.id());
        return MeetingPaper.of(
                years.get(year), assembly, absent, items(assembly), written.opinions(), written.conclusion());
    }

    private List<MeetingPaper.Item> items(Assembly assembly) {
        var results = votes.results(assembly.year());
        return votes.of(assembly.year()).stream()
                .filter(question -> Objects.equals(question.meeting(), assembly.meeting()))
                .filter(question -> results.containsKey(question.id()))
                .map(question -> item(question, Objects.requireNonNull(results.get(question.id()))))
                .toList();
    }

    private static MeetingPaper.Item item(Votes.Question question, Votes.Result result) {
        return new MeetingPaper.Item(
                question.text(),
                question.round(),
                result.methodKey(),
                result.present(),
                result.issued(),
                result.returned(),
                result.valid(),
                result.invalid(),
                result.candidates(),
                result.note());
    }
}
