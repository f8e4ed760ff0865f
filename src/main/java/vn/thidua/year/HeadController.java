package vn.thidua.year;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;

/** Head and deputies of a cluster-year. */
@Controller
class HeadController {

    private final ClusterYears years;
    private final Rostering rostering;
    private final Choices choices;

    HeadController(ClusterYears years, Rostering rostering, Choices choices) {
        this.years = years;
        this.rostering = rostering;
        this.choices = choices;
    }

    @GetMapping("/nam/{yearId}/lanh-dao/moi")
    @Allow(Action.YEAR_EDIT)
    String add(
            @PathVariable ClusterYearId yearId,
            @RequestParam(name = "pho", defaultValue = "false") boolean deputy,
            Model model) {
        model.addAttribute("form", HeadForm.empty(deputy ? Duty.DEPUTY : Duty.HEAD));
        return page(yearId, model);
    }

    @PostMapping("/nam/{yearId}/lanh-dao/moi")
    @Allow(Action.YEAR_EDIT)
    String appoint(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("form") HeadForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> rostering.appoint(yearId, form, actor))
                .then("/nam/" + yearId + "/thanh-vien", "year.head.saved")
                .orShow(() -> page(yearId, model));
    }

    @GetMapping("/nam/{yearId}/lanh-dao/{headshipId}")
    @Allow(Action.YEAR_EDIT)
    String headship(@PathVariable ClusterYearId yearId, @PathVariable long headshipId, Model model) {
        model.addAttribute("form", rostering.headship(yearId, headshipId));
        return page(yearId, headshipId, model);
    }

    @PostMapping("/nam/{yearId}/lanh-dao/{headshipId}")
    @Allow(Action.YEAR_EDIT)
    String correct(
            @PathVariable ClusterYearId yearId,
            @PathVariable long headshipId,
            @Valid @ModelAttribute("form") HeadForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> rostering.correct(yearId, headshipId, form, actor))
                .then("/nam/" + yearId + "/thanh-vien", "year.head.saved")
                .orShow(() -> page(yearId, headshipId, model));
    }

    @PostMapping("/nam/{yearId}/lanh-dao/{headshipId}/bo")
    @Allow(Action.YEAR_EDIT)
    String takeBack(
            @PathVariable ClusterYearId yearId, @PathVariable long headshipId, Submission submission, Actor actor) {
        return submission
                .attempt(() -> rostering.takeBack(yearId, headshipId, actor))
                .then("/nam/" + yearId + "/thanh-vien", "year.head.takenBack")
                .orBack("/nam/" + yearId + "/lanh-dao/" + headshipId);
    }

    private String page(ClusterYearId yearId, long headshipId, Model model) {
        model.addAttribute("takeBack", "/nam/" + yearId + "/lanh-dao/" + headshipId + "/bo");
        return page(yearId, model);
    }

    private String page(ClusterYearId yearId, Model model) {
        YearView year = years.get(yearId);
        boolean deputy = model.getAttribute("form") instanceof HeadForm form && form.duty() == Duty.DEPUTY;
        model.addAttribute("year", year);
        model.addAttribute("dutyKey", deputy ? year.deputyTitleKey() : year.headTitleKey());
        model.addAttribute(
                "members",
                years.members(yearId).stream()
                        .map(member -> member.option(choices))
                        .toList());
        model.addAttribute("bases", choices.of("cluster.basis.", Basis.values()));
        return "year/head";
    }
}
