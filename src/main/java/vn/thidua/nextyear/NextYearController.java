package vn.thidua.nextyear;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.WebRequest;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.year.Basis;

/** Opens the next year of a cluster: shows what would go over, takes what was confirmed. */
@Controller
class NextYearController {

    private static final int MOST_MEMBERS = 200;

    private final ClusterYears years;
    private final NextYears nextYears;
    private final Choices wording;

    NextYearController(ClusterYears years, NextYears nextYears, Choices wording) {
        this.years = years;
        this.nextYears = nextYears;
        this.wording = wording;
    }

    @GetMapping("/nam/{yearId}/ban-giao/nam-sau")
    @Allow(Action.NEXT_YEAR_OPEN)
    String suggest(@PathVariable ClusterYearId yearId, Model model) {
        YearView year = years.get(yearId);
        NextYearForm suggested = nextYears.suggest(year);
        model.addAttribute("form", suggested);
        return page(year, suggested, model);
    }

    @PostMapping("/nam/{yearId}/ban-giao/nam-sau")
    @Allow(Action.NEXT_YEAR_OPEN)
    String open(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("form") @Nullable NextYearForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            WebRequest request,
            Model model) {
        YearView year = years.get(yearId);
        return submission
                .attempt(errors, () -> nextYears.open(year, Objects.requireNonNull(form), actor))
                .then(() -> next(year), "nextyear.done")
                .orShow(() -> page(year, form == null ? NextYearForm.ticked(request, MOST_MEMBERS) : form, model));
    }

    private String next(YearView year) {
        return years.find(year.cluster(), year.year() + 1).map(YearView::path).orElse(year.path());
    }

    private String page(YearView year, NextYearForm shown, Model model) {
        model.addAttribute("shown", shown);
        List<MemberChoice> choices = nextYears.choices(year);
        model.addAttribute("year", year);
        model.addAttribute("following", Integer.toString(year.year() + 1));
        model.addAttribute("exists", years.find(year.cluster(), year.year() + 1).orElse(null));
        model.addAttribute("choices", choices);
        model.addAttribute(
                "members",
                choices.stream()
                        .map(choice -> Option.of(choice.id(), choice.name()))
                        .toList());
        model.addAttribute("bases", wording.of("cluster.basis.", Basis.values()));
        return "nextyear/next";
    }
}
