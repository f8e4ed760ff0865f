package vn.thidua.minutes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.assembly.Assemblies;
import vn.thidua.assembly.Assembly;
import vn.thidua.ballot.Votes;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.history.HistoryChain;
import vn.thidua.poll.Outcome;
import vn.thidua.poll.PollCount;
import vn.thidua.poll.PollReading;
import vn.thidua.poll.PollRecord;
import vn.thidua.poll.PollState;
import vn.thidua.poll.PollView;
import vn.thidua.poll.Rounds;
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
        MinutesForm written = shelf.written(assembly.id());
        return MeetingPaper.of(
                years.get(year),
                assembly,
                items(
                        year,
                        assembly.meeting(),
                        polls.of(assembly).stream()
                                .collect(
                                        Collectors.toMap(poll -> poll.question().id(), Function.identity()))),
                givenUp(assembly),
                written.opinions(),
                written.conclusion());
    }

    /** The questions of which the minutes of the count are not signed yet. */
    List<String> unsignedCounts(Assembly assembly) {
        return polls.of(assembly).stream()
                .filter(poll -> poll.state() != PollState.SIGNED)
                .map(poll -> poll.question().text())
                .toList();
    }

    private List<MeetingPaper.GivenUp> givenUp(Assembly assembly) {
        return polls.givenUp(assembly).stream()
                .map(poll -> new MeetingPaper.GivenUp(
                        poll.question().text(),
                        poll.round(),
                        poll.rule().way().key(),
                        String.valueOf(poll.voidReason())))
                .toList();
    }

    /** What came of the questions of a meeting that voted by itself. */
    List<MeetingPaper.Item> items(ClusterYearId year, long meeting) {
        return items(year, meeting, Map.of());
    }

    private List<MeetingPaper.Item> items(ClusterYearId year, long meeting, Map<Long, PollView> polled) {
        Rounds rounds = new Rounds(votes.of(year), votes.results(year));
        return rounds.questions().stream()
                .filter(question -> Objects.equals(question.meeting(), meeting))
                .filter(question -> rounds.results().containsKey(question.id()))
                .map(question -> item(question, rounds, polled.get(question.id())))
                .toList();
    }

    /** Why the votes alone did not fill every seat; null where they did, or nobody voted here. */
    private @Nullable String undecided(@Nullable PollView poll) {
        return Optional.ofNullable(poll)
                .flatMap(polls::count)
                .map(count -> Objects.requireNonNull(poll).outcome(count).kind())
                .filter(kind -> kind != Outcome.Kind.DECIDED)
                .map(Outcome.Kind::key)
                .orElse(null);
    }

    private MeetingPaper.@Nullable Vote vote(@Nullable PollView poll) {
        if (poll == null) {
            return null;
        }
        return new MeetingPaper.Vote(
                "ballot.base." + poll.rule().base(),
                poll.rule().threshold(),
                poll.shortFingerprint(),
                shelf.ofCount(poll.id()).map(Paper::shortFingerprint).orElse(null));
    }

    private MeetingPaper.Item item(Votes.Question question, Rounds rounds, @Nullable PollView poll) {
        String outcomeKey = undecided(poll);
        Votes.Result result = Objects.requireNonNull(rounds.results().get(question.id()));
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
                result.note(),
                outcomeKey,
                outcomeKey == null || question.seats() == null
                        ? null
                        : question.seats() - result.chosen().size(),
                rounds.after(question).map(Votes.Question::round).orElse(null),
                question.round() == 1 ? null : String.join("; ", rounds.chosenUpTo(question)),
                vote(poll));
    }
}
