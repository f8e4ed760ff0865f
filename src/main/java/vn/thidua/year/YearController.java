package vn.thidua.year;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.cluster.ClusterKind;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;

/** A cluster-year's facts and its closing. */
@Controller
class YearController {

    private final ClusterYears years;
    private final YearKeeping keeping;
    private final Choices choices;

    YearController(ClusterYears years, YearKeeping keeping, Choices choices) {
        this.years = years;
        this.keeping = keeping;
        this.choices = choices;
    }

    @GetMapping("/nam/{yearId}/thong-tin")
    @Allow(Action.YEAR_EDIT)
    String facts(@PathVariable ClusterYearId yearId, Model model) {
        model.addAttribute("form", keeping.facts(yearId));
        return factsPage(yearId, model);
    }

    @PostMapping("/nam/{yearId}/thong-tin")
    @Allow(Action.YEAR_EDIT)
    String change(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("form") YearForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.change(yearId, form, actor))
                .then("/nam/" + yearId, "year.saved")
                .orShow(() -> factsPage(yearId, model));
    }

    @GetMapping("/nam/{yearId}/khep-lai")
    @Allow(Action.YEAR_CLOSE)
    String closing(@PathVariable ClusterYearId yearId, Model model) {
        model.addAttribute("form", keeping.closing());
        return closingPage(yearId, model);
    }

    @PostMapping("/nam/{yearId}/khep-lai")
    @Allow(Action.YEAR_CLOSE)
    String close(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("form") CloseForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.close(yearId, form, actor))
                .then("/nam/" + yearId, "year.close.done")
                .orShow(() -> closingPage(yearId, model));
    }

    @PostMapping("/nam/{yearId}/mo-lai")
    @Allow(Action.YEAR_CLOSE)
    String reopen(@PathVariable ClusterYearId yearId, Submission submission, Actor actor) {
        String page = "/nam/" + yearId;
        return submission
                .attempt(() -> keeping.reopen(yearId, actor))
                .then(page, "year.close.undone")
                .orBack(page);
    }

    private String factsPage(ClusterYearId yearId, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("kinds", choices.of("cluster.kind.", ClusterKind.values()));
        return "year/facts";
    }

    private String closingPage(ClusterYearId yearId, Model model) {
        model.addAttribute("year", years.get(yearId));
        return "year/close";
    }
}
