package vn.thidua.award;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;

/** What an authority decided on a nomination, recorded by the organiser's staff, also after the year is closed. */
@Controller
@RequestMapping("/nam/{yearId}/khen-thuong/{nominationId}/quyet-dinh")
class DecisionController {

    private final Awarding awarding;
    private final AwardPages pages;
    private final ClusterYears years;
    private final Choices choices;

    DecisionController(Awarding awarding, AwardPages pages, ClusterYears years, Choices choices) {
        this.awarding = awarding;
        this.pages = pages;
        this.years = years;
        this.choices = choices;
    }

    @GetMapping
    @Allow(Action.DECISION_EDIT)
    String decision(@PathVariable ClusterYearId yearId, @PathVariable long nominationId, Model model) {
        model.addAttribute("form", pages.decisionForm(yearId, nominationId));
        return page(yearId, nominationId, model);
    }

    @PostMapping
    @Allow(Action.DECISION_EDIT)
    String decide(
            @PathVariable ClusterYearId yearId,
            @PathVariable long nominationId,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> awarding.decide(actor, yearId, nominationId, form))
                .then("/nam/" + yearId + "/khen-thuong/" + nominationId, "award.decision.recorded")
                .orShow(() -> page(yearId, nominationId, model));
    }

    private String page(ClusterYearId year, long id, Model model) {
        model.addAttribute("year", years.get(year));
        model.addAttribute("nomination", pages.one(year, id));
        model.addAttribute("outcomes", choices.of("award.decision.", AwardDecision.Outcome.values()));
        return "award/decision";
    }
}
