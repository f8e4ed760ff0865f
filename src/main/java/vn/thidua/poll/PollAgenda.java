package vn.thidua.poll;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.assembly.Agenda;
import vn.thidua.assembly.Assembly;
import vn.thidua.ballot.Votes;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.Today;

/** The questions of an assembly with how far the vote on each is. */
@Component
class PollAgenda implements Agenda {

    private final Votes votes;
    private final Polls polls;
    private final Ways ways;
    private final Today today;

    PollAgenda(Votes votes, Polls polls, Ways ways, Today today) {
        this.votes = votes;
        this.polls = polls;
        this.ways = ways;
        this.today = today;
    }

    @Override
    public List<Item> of(Assembly assembly, boolean canEdit) {
        Map<Long, Poll> newest = newest(assembly);
        return questions(assembly)
                .map(question -> item(assembly, question, newest.get(question.id()), canEdit))
                .toList();
    }

    /** As many as the ways need in which questions are to be voted on; what nobody has said yet may come to paper. */
    @Override
    public int accounts(Assembly assembly) {
        List<Votes.Question> asked = questions(assembly).toList();
        if (asked.isEmpty()) {
            return ways.tellers(PollWay.PAPER);
        }
        Map<Long, Poll> newest = newest(assembly);
        return asked.stream()
                .filter(question -> question.secret() && !question.settled())
                .map(question -> newest.get(question.id()))
                .mapToInt(poll ->
                        ways.tellers(poll == null ? PollWay.PAPER : poll.rule().way()))
                .max()
                .orElse(0);
    }

    @Override
    public Set<AccountId> working(Assembly assembly) {
        return polls.findByAssemblyIdOrderById(assembly.id()).stream()
                .filter(poll -> poll.state() != PollState.VOID)
                .flatMap(poll -> ways.working(poll.rule().way(), poll.id()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Instant> votedUntil(Assembly assembly) {
        return polls.findByAssemblyIdOrderById(assembly.id()).stream()
                .flatMap(poll -> poll.votedUntil(today.now()).stream())
                .max(Comparator.naturalOrder());
    }

    private Stream<Votes.Question> questions(Assembly assembly) {
        return votes.of(assembly.year()).stream()
                .filter(question -> Objects.equals(question.meeting(), assembly.meeting()));
    }

    private Map<Long, Poll> newest(Assembly assembly) {
        return polls.findByAssemblyIdOrderById(assembly.id()).stream()
                .collect(Collectors.toMap(Poll::ballot, Function.identity(), (earlier, later) -> later));
    }

    @Override
    public String newPath(Assembly assembly) {
        return "/nam/" + assembly.year() + "/binh-xet/moi?hoi-nghi=" + assembly.meeting();
    }

    private Item item(Assembly assembly, Votes.Question question, @Nullable Poll poll, boolean canEdit) {
        String ballot = "/nam/" + assembly.year() + "/binh-xet/" + question.id();
        String path = PollView.path(assembly.year(), question.id());
        if (poll != null && poll.state() != PollState.VOID) {
            boolean waits = !poll.state().hasResult() || poll.isUndecided();
            return item(
                    question,
                    poll.shownState(today.now()),
                    path,
                    waits && canEdit ? "poll.agenda.goOn" : "poll.agenda.look",
                    waits);
        }
        if (poll != null && poll.openedAt() != null && !question.settled()) {
            return item(
                    question,
                    PollState.VOID,
                    path,
                    canEdit && !assembly.isEnded() ? "poll.agenda.repeat" : "poll.agenda.look",
                    false);
        }
        if (question.settled() || !canEdit) {
            String state = question.settled() ? "poll.agenda.settled" : "poll.agenda.waiting";
            return new Item(
                    question.text(), state, question.settled() ? "done" : "waiting", ballot, "poll.agenda.look", false);
        }
        return question.secret()
                ? new Item(question.text(), "poll.agenda.waiting", "waiting", path, "poll.agenda.prepare", true)
                : new Item(
                        question.text(),
                        "poll.agenda.waiting",
                        "waiting",
                        ballot + "/ket-qua",
                        "poll.agenda.record",
                        true);
    }

    private static Item item(Votes.Question question, PollState state, String path, String next, boolean waits) {
        String text = question.round() == 1 ? question.text() : question.text() + " (" + question.round() + ")";
        return new Item(text, state.key(), state.tone(), path, next, waits);
    }
}
