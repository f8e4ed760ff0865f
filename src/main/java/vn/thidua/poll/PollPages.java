package vn.thidua.poll;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.access.Action;
import vn.thidua.access.Here;
import vn.thidua.ballot.Votes;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.history.History;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.programme.RuleKey;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.PollId;
import vn.thidua.shared.RuleViolation;

/** What the pages of polls show. */
@Component
class PollPages {

    private final PollReading reading;
    private final Ways ways;
    private final Votes votes;
    private final ClusterYears years;
    private final Frame frame;

    PollPages(PollReading reading, Ways ways, Votes votes, ClusterYears years, Frame frame) {
        this.reading = reading;
        this.ways = ways;
        this.votes = votes;
        this.years = years;
        this.frame = frame;
    }

    /** What pages of polls take from elsewhere. */
    @Component
    record Frame(ProgrammeRules rules, Choices choices, History history, PollRecord record) {}

    String show(ClusterYearId yearId, long ballot, Here here, Model model) {
        PollView poll = reading.find(yearId, ballot).orElse(null);
        boolean canEdit = here.allows(Action.POLL_EDIT);
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("question", votes.get(yearId, ballot));
        model.addAttribute("poll", poll);
        model.addAttribute("base", PollView.path(yearId, ballot));
        model.addAttribute("canEdit", canEdit);
        if (poll != null) {
            model.addAttribute("steps", poll.state() == PollState.VOID ? List.of() : ways.steps(poll, here));
            model.addAttribute("caution", canEdit ? ways.caution(poll).orElse(null) : null);
            model.addAttribute("expected", ways.expected(poll));
            model.addAttribute("canAnnul", here.allows(Action.POLL_ANNUL) && poll.isAnnullable());
            model.addAttribute("canSign", here.allows(Action.MINUTES_SIGN) && poll.isToBeSigned());
            model.addAttribute("chain", frame.record().chain(poll));
            addResult(poll, model);
        }
        model.addAttribute("history", frame.history().of(PollView.subject(yearId, ballot)));
        return "poll/poll";
    }

    /** The page for the wall: nothing of the result before the count is accepted. */
    String wall(ClusterYearId yearId, long ballot, Model model) {
        PollView poll = reading.get(yearId, ballot);
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("poll", poll);
        model.addAttribute("expected", ways.expected(poll));
        model.addAttribute("facts", ways.shown(poll));
        addResult(poll, model);
        return "poll/wall";
    }

    private void addResult(PollView poll, Model model) {
        ways.count(poll).ifPresent(count -> {
            model.addAttribute("count", count);
            model.addAttribute("outcome", poll.outcome(count));
            model.addAttribute("countBase", poll.base(count));
            Rounds rounds = new Rounds(votes.of(poll.year()), votes.results(poll.year()));
            model.addAttribute("result", rounds.results().get(poll.question().id()));
            model.addAttribute("before", rounds.chosenBefore(poll.question()));
        });
    }

    boolean isDraft(ClusterYearId year, long ballot) {
        return reading.find(year, ballot)
                .filter(poll -> poll.state() == PollState.DRAFT)
                .isPresent();
    }

    /** The rule of a draft; of a poll that was given up, the same once more, on paper; else what is suggested. */
    RuleForm ruleForm(ClusterYearId yearId, long ballot) {
        @Nullable PollView poll = reading.find(yearId, ballot).orElse(null);
        if (poll == null) {
            return suggested(years.get(yearId), votes.get(yearId, ballot));
        }
        return poll.state() == PollState.VOID
                ? RuleForm.of(poll.rule().onPaper(), 0)
                : RuleForm.of(poll.rule(), poll.version());
    }

    private RuleForm suggested(YearView year, Votes.Question question) {
        return RuleForm.suggested(question, frame.rules().on(year.programme(), year.ruleDay()));
    }

    String rule(ClusterYearId yearId, long ballot, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("question", votes.get(yearId, ballot));
        model.addAttribute("base", PollView.path(yearId, ballot));
        model.addAttribute(
                "further",
                reading.find(yearId, ballot).filter(PollView::isFurtherRound).isPresent());
        model.addAttribute("ways", frame.choices().of("poll.way.", PollWay.values()));
        model.addAttribute("forms", frame.choices().of("poll.form.", PollRule.Form.values()));
        model.addAttribute("bases", bases());
        return "poll/rule";
    }

    private List<Option> bases() {
        return Arrays.stream(RuleKey.Base.values())
                .map(base -> Option.of(base.name(), frame.choices().text("ballot.base." + base)))
                .toList();
    }

    String decide(ClusterYearId yearId, long ballot, Model model) {
        PollView poll = reading.get(yearId, ballot);
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("poll", poll);
        model.addAttribute("outcome", poll.outcome(count(yearId, ballot)));
        return "poll/decide";
    }

    String giveUp(ClusterYearId yearId, long ballot, boolean counted, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("counted", counted);
        model.addAttribute("poll", reading.get(yearId, ballot));
        return "poll/void";
    }

    /** The newest poll on this question. @throws NotFound where there is none */
    PollId id(ClusterYearId year, long ballot) {
        return new PollId(reading.get(year, ballot).id());
    }

    /** The accepted count. @throws RuleViolation where there is none yet */
    PollCount count(ClusterYearId year, long ballot) {
        return ways.count(reading.get(year, ballot))
                .orElseThrow(() -> new RuleViolation(PollState.COUNTED.missedKey()));
    }

    String assemblyPath(ClusterYearId year, long ballot) {
        @Nullable PollView poll = reading.find(year, ballot).orElse(null);
        return poll == null ? "/nam/" + year + "/binh-xet" : poll.assembly().path();
    }
}
