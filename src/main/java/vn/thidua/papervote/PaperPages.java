package vn.thidua.papervote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.access.Actor;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.poll.PollState;
import vn.thidua.poll.PollView;
import vn.thidua.shared.ClusterYearId;

/** What the pages of a poll on paper show. */
@Component
class PaperPages {

    private final PaperPolls polls;
    private final PaperWay way;
    private final Printing printing;
    private final Entries entries;
    private final ClusterYears years;

    PaperPages(PaperPolls polls, PaperWay way, Printing printing, Entries entries, ClusterYears years) {
        this.polls = polls;
        this.way = way;
        this.printing = printing;
        this.entries = entries;
        this.years = years;
    }

    PollView poll(ClusterYearId yearId, long ballot) {
        return polls.get(yearId, ballot);
    }

    Paper paper(ClusterYearId yearId, long ballot) {
        return Paper.of(years.get(yearId), poll(yearId, ballot));
    }

    PrintForm printForm(ClusterYearId yearId, long ballot) {
        return new PrintForm(way.printed(poll(yearId, ballot)).suggested());
    }

    CountForm countForm(ClusterYearId yearId, long ballot) {
        PollView poll = poll(yearId, ballot);
        return CountForm.begin(poll, way.printed(poll).usable());
    }

    /** Has it a row for each candidate? A form that cannot be read has none, and is told so at its fields. */
    boolean isOfTheseCandidates(ClusterYearId yearId, long ballot, @Nullable CountForm form) {
        return form == null
                || form.votes() != null
                        && form.votes().size()
                                == poll(yearId, ballot).candidates().size();
    }

    String papers(ClusterYearId yearId, long ballot, Model model) {
        PollView poll = poll(yearId, ballot);
        model.addAttribute("printed", way.printed(poll));
        model.addAttribute("counting", PaperWay.counting(poll));
        model.addAttribute("canPrint", poll.state() == PollState.DRAFT || poll.state() == PollState.OPEN);
        addStanding(poll, model);
        return "papervote/papers";
    }

    /** The page the papers of one run are printed from. Those that were printed before something changed are not printed again. */
    String sheets(ClusterYearId yearId, long ballot, long run, Model model) {
        PollView poll = poll(yearId, ballot);
        PrintRun printed = printing.get(poll, run);
        Paper paper = Paper.of(years.get(yearId), poll);
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("poll", poll);
        model.addAttribute("back", PaperPolls.path(poll));
        model.addAttribute("run", printed);
        model.addAttribute("paper", printed.face().equals(paper.face()) ? paper : null);
        return "papervote/sheets";
    }

    /** A teller's page; whoever is none finds nothing here. */
    String count(ClusterYearId yearId, long ballot, Actor actor, Model model) {
        PollView poll = poll(yearId, ballot);
        Counting.teller(actor, poll);
        List<Entered> entered = addStanding(poll, model);
        boolean mine = entered.stream().anyMatch(entry -> entry.account().equals(actor.accountId()));
        model.addAttribute("mine", mine);
        model.addAttribute("canEnter", poll.state() == PollState.CLOSED && !mine);
        way.count(poll).filter(count -> poll.state().hasResult()).ifPresent(count -> {
            model.addAttribute("count", count);
            model.addAttribute("outcome", poll.outcome(count));
            model.addAttribute("countBase", poll.base(count));
        });
        return "papervote/count";
    }

    /** Who has entered, and where the attempt before differed; answers who has entered. */
    private List<Entered> addStanding(PollView poll, Model model) {
        int attempt = entries.attempt(poll.id());
        List<Entered> entered = entries.in(poll.id(), attempt);
        model.addAttribute("year", years.get(poll.year()));
        model.addAttribute("poll", poll);
        model.addAttribute("base", PaperPolls.path(poll));
        model.addAttribute("attempt", attempt);
        model.addAttribute("entered", entered);
        model.addAttribute("differences", entries.differences(poll.id(), attempt - 1));
        return entered;
    }

    /** Where the papers of a run are printed; of a form that came twice the run is known already. */
    String printPath(ClusterYearId yearId, long ballot, long run) {
        long shown = run != 0
                ? run
                : printing.of(poll(yearId, ballot)).stream()
                        .mapToLong(PrintRun::id)
                        .max()
                        .orElseThrow();
        return PaperPolls.path(yearId, ballot) + "/in/" + shown;
    }
}
