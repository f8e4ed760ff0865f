package vn.thidua.nextyear;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
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
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;

/** Opens the next year of a cluster: shows what would go over, takes what was confirmed, takes it back. */
@Controller
class NextYearController {

    private static final int MOST_MEMBERS = 200;

    private final ClusterYears years;
    private final NextYears nextYears;
    private final Openings openings;
    private final NextYearPages pages;

    NextYearController(ClusterYears years, NextYears nextYears, Openings openings, NextYearPages pages) {
        this.years = years;
        this.nextYears = nextYears;
        this.openings = openings;
        this.pages = pages;
    }

    @GetMapping("/nam/{yearId}/ban-giao/nam-sau")
    @Allow(Action.NEXT_YEAR_OPEN)
    String nextYear(@PathVariable ClusterYearId yearId, Model model) {
        YearView year = years.get(yearId);
        return following(year).map(open -> opened(year, open, model)).orElseGet(() -> suggested(year, model));
    }

    private String opened(YearView year, YearView open, Model model) {
        model.addAttribute("undo", new UndoForm(open.id(), ""));
        return pages.opened(year, open, model);
    }

    private String suggested(YearView year, Model model) {
        NextYearForm suggested = nextYears.suggest(year);
        model.addAttribute("form", suggested);
        return pages.planned(year, suggested, model);
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
        NextYearForm sent = form == null ? NextYearForm.ticked(request, MOST_MEMBERS) : form;
        return submission
                .attempt(errors, () -> nextYears.open(year, sent, actor))
                .then(page(year), sent.confirmed().isEmpty() ? "nextyear.done" : "nextyear.adjusted", next(year))
                .orShow(() -> following(year)
                        .filter(open -> !errors.hasFieldErrors())
                        .map(open -> pages.differing(year, open, sent, model))
                        .orElseGet(() -> pages.planned(year, sent, model)));
    }

    @PostMapping("/nam/{yearId}/ban-giao/nam-sau/bo")
    @Allow(Action.NEXT_YEAR_UNDO)
    String undo(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("undo") UndoForm undo,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        YearView year = years.get(yearId);
        Submission.Outcome outcome = submission
                .attempt(errors, () -> openings.undo(year, undo, actor))
                .then(page(year), "nextyear.undo.done", next(year));
        return following(year)
                .map(open -> outcome.orShow(() -> pages.opened(year, open, model)))
                .orElseGet(() -> errors.hasFieldErrors()
                        ? outcome.orShow(() -> suggested(year, model))
                        : outcome.orBack(page(year)));
    }

    private Optional<YearView> following(YearView year) {
        return years.find(year.cluster(), year.year() + 1);
    }

    private static String page(YearView year) {
        return year.path() + "/ban-giao/nam-sau";
    }

    private static String next(YearView year) {
        return Objects.toString(year.year() + 1);
    }
}
