package vn.thidua.ballot;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.RuleViolation;

/** The two forms of a vote: what is asked, and what came of it. */
@Controller
@RequestMapping("/nam/{yearId}/binh-xet")
class BallotFormController {

    private final Balloting balloting;
    private final BallotPages pages;
    private final ClusterYears years;
    private final Choices choices;

    BallotFormController(Balloting balloting, BallotPages pages, ClusterYears years, Choices choices) {
        this.balloting = balloting;
        this.pages = pages;
        this.years = years;
        this.choices = choices;
    }

    @GetMapping("/moi")
    @Allow(Action.BALLOT_EDIT)
    String newQuestion(
            @PathVariable ClusterYearId yearId,
            @RequestParam(name = "hoi-nghi", required = false) @Nullable Long meeting,
            Model model) {
        model.addAttribute("form", QuestionForm.empty(meeting));
        return questionPage(yearId, null, model);
    }

    @PostMapping("/moi")
    @Allow(Action.BALLOT_EDIT)
    String ask(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> balloting.ask(actor, yearId, form))
                .then("/nam/" + yearId + "/binh-xet", "ballot.asked")
                .orShow(() -> questionPage(yearId, null, model));
    }

    @GetMapping("/{ballotId}/sua")
    @Allow(Action.BALLOT_EDIT)
    String question(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Model model) {
        model.addAttribute("form", pages.questionForm(yearId, ballotId));
        return questionPage(yearId, ballotId, model);
    }

    @PostMapping("/{ballotId}/sua")
    @Allow(Action.BALLOT_EDIT)
    String change(
            @PathVariable ClusterYearId yearId,
            @PathVariable long ballotId,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> balloting.change(actor, yearId, ballotId, form))
                .then("/nam/" + yearId + "/binh-xet", "ballot.changed")
                .orShow(() -> questionPage(yearId, ballotId, model));
    }

    @GetMapping("/{ballotId}/ket-qua")
    @Allow(Action.BALLOT_EDIT)
    String result(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Model model) {
        ResultForm form = pages.resultForm(yearId, ballotId);
        model.addAttribute("form", form);
        return resultPage(yearId, ballotId, form, model);
    }

    @PostMapping("/{ballotId}/ket-qua")
    @Allow(Action.BALLOT_EDIT)
    String recordResult(
            @PathVariable ClusterYearId yearId,
            @PathVariable long ballotId,
            @Valid @ModelAttribute("form") ResultForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        if (!pages.isOfTheseCandidates(yearId, ballotId, form)) {
            return submission
                    .attempt(() -> {
                        throw new RuleViolation("ballot.result.otherCandidates");
                    })
                    .orBack("/nam/" + yearId + "/binh-xet/" + ballotId + "/ket-qua");
        }
        return submission
                .attempt(errors, () -> balloting.recordResult(actor, yearId, ballotId, form))
                .then("/nam/" + yearId + "/binh-xet", "ballot.resultRecorded")
                .orShow(() -> resultPage(yearId, ballotId, form, model));
    }

    private String questionPage(ClusterYearId year, @Nullable Long id, Model model) {
        YearView view = years.get(year);
        model.addAttribute("year", view);
        model.addAttribute("isNew", id == null);
        model.addAttribute("members", pages.proposed(view));
        model.addAttribute("meetings", pages.meetings(year));
        model.addAttribute("earlier", pages.earlier(year, id));
        model.addAttribute("subjects", subjects(view));
        model.addAttribute("sources", choices.of("ballot.proposal.", Question.Source.values()));
        model.addAttribute("methods", choices.of("ballot.method.", Method.values()));
        return "ballot/question";
    }

    private List<Option> subjects(YearView year) {
        return Arrays.stream(Subject.values())
                .map(subject ->
                        Option.of(subject.name(), choices.text(subject.key(), choices.text(subject.titleKey(year)))))
                .toList();
    }

    private String resultPage(ClusterYearId year, long id, ResultForm form, Model model) {
        model.addAttribute("year", years.get(year));
        model.addAttribute("sheet", pages.resultSheet(year, id, form));
        return "ballot/result";
    }
}
