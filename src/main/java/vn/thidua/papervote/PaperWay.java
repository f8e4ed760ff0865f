package vn.thidua.papervote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Action;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.poll.PollCount;
import vn.thidua.poll.PollState;
import vn.thidua.poll.PollView;
import vn.thidua.poll.PollWay;
import vn.thidua.poll.VotingWay;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.RuleViolation;

/** Votes cast on printed papers. */
@Component
@Transactional(readOnly = true)
class PaperWay implements VotingWay {

    private final ClusterYears years;
    private final Printing printing;
    private final Entries entries;

    PaperWay(ClusterYears years, Printing printing, Entries entries) {
        this.years = years;
        this.printing = printing;
        this.entries = entries;
    }

    @Override
    public PollWay way() {
        return PollWay.PAPER;
    }

    @Override
    public int tellers() {
        return Counting.TELLERS;
    }

    @Override
    public List<AccountId> working(long poll) {
        return entries.tellers(poll);
    }

    @Override
    public void mustBeReady(PollView poll) {
        long counting = counting(poll);
        if (counting < Counting.TELLERS) {
            throw new RuleViolation("papervote.fewTellers", counting);
        }
        Printed printed = printed(poll);
        if (!printed.suffices()) {
            throw new RuleViolation("papervote.fewPapers", printed.usable(), printed.voters());
        }
    }

    @Override
    public List<Step> steps(PollView poll, Here here) {
        List<Step> steps = new ArrayList<>();
        String path = PaperPolls.path(poll);
        boolean counts = poll.state() == PollState.CLOSED && here.allows(Action.PAPER_COUNT) && isTeller(poll, here);
        if (counts) {
            steps.add(new Step("papervote.count", path + "/kiem-phieu", true));
        }
        if (here.allows(Action.POLL_EDIT)) {
            switch (poll.state()) {
                case DRAFT ->
                    steps.add(new Step("papervote.print", path, !printed(poll).suffices()));
                case OPEN -> steps.add(new Step("papervote.print", path, false));
                case CLOSED -> steps.add(new Step("papervote.progress", path, !counts));
                default -> {} // counted, or given up: nothing is printed or entered any more
            }
        }
        return steps;
    }

    /** Nobody knows who has put a paper into the box. */
    @Override
    public int expected(PollView poll) {
        return 0;
    }

    @Override
    public Optional<PollCount> count(PollView poll) {
        return entries.accepted(poll.id()).map(Figures::count);
    }

    @Override
    public List<Fact> facts(PollView poll) {
        return entries.accepted(poll.id()).stream()
                .flatMap(figures -> Stream.of(
                        new Fact("papervote.printed", String.valueOf(figures.printed())),
                        new Fact("papervote.spoiled", String.valueOf(figures.spoiled())),
                        new Fact("papervote.unused", String.valueOf(figures.unused())),
                        new Fact("papervote.tellers", tellers(poll))))
                .toList();
    }

    private String tellers(PollView poll) {
        return entries.in(poll.id(), entries.attempt(poll.id()) - 1).stream()
                .map(Entered::teller)
                .collect(Collectors.joining(", "));
    }

    /** The papers and what was entered stay as they are; the next poll on the question has papers of its own. */
    Printed printed(PollView poll) {
        return Printed.of(poll, Paper.of(years.get(poll.year()), poll), printing.of(poll));
    }

    /** How many tellers have an account to enter a count with. */
    static long counting(PollView poll) {
        return poll.assembly().tellers().stream()
                .filter(teller -> teller.account() != null)
                .count();
    }

    private static boolean isTeller(PollView poll, Here here) {
        return here.actor() != null
                && poll.assembly().teller(here.actor().accountId()).isPresent();
    }
}
