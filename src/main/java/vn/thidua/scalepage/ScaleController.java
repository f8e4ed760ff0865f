package vn.thidua.scalepage;

import jakarta.validation.Valid;
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
import vn.thidua.access.Here;
import vn.thidua.criteria.ScaleEditing;
import vn.thidua.criteria.ScaleForms.EditionForm;
import vn.thidua.criteria.ScaleForms.ScaleStartForm;
import vn.thidua.criteria.ScaleForms.TermsForm;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;

/** The scale's page: read it, begin it, adopt it, change it after all. */
@Controller
@RequestMapping("/nam/{yearId}/thang-diem")
class ScaleController {

    private final ScaleModel pages;
    private final ScaleEditing editing;

    ScaleController(ScaleModel pages, ScaleEditing editing) {
        this.pages = pages;
        this.editing = editing;
    }

    @GetMapping
    @Allow(Action.YEAR_READ)
    String show(
            @PathVariable ClusterYearId yearId,
            @RequestParam(name = "ban", required = false) @Nullable Integer edition,
            @RequestParam(name = "trong", required = false) @Nullable Long section,
            Here here,
            Model model) {
        return pages.show(yearId, edition, section, here, model);
    }

    @PostMapping
    @Allow(Action.SCALE_EDIT)
    String start(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("start") ScaleStartForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        model.addAttribute("startOpen", true);
        return submission
                .attempt(errors, () -> editing.start(yearId, form, actor))
                .then(path(yearId), "criteria.started")
                .orShow(() -> pages.show(yearId, null, null, here, model));
    }

    @PostMapping("/ban-moi")
    @Allow(Action.SCALE_EDIT)
    String revise(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("revision") EditionForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        model.addAttribute("revisionOpen", true);
        return submission
                .attempt(errors, () -> editing.revise(yearId, form, actor))
                .then(path(yearId), "criteria.revised")
                .orShow(() -> pages.show(yearId, null, null, here, model));
    }

    @PostMapping("/cong-bo")
    @Allow(Action.SCALE_EDIT)
    String publish(@PathVariable ClusterYearId yearId, Submission submission, Actor actor) {
        return submission
                .attempt(() -> editing.publish(yearId, actor))
                .then(path(yearId), "criteria.published")
                .orBack(path(yearId));
    }

    @PostMapping("/ve-du-thao")
    @Allow(Action.SCALE_EDIT)
    String withdraw(@PathVariable ClusterYearId yearId, Submission submission, Actor actor) {
        return submission
                .attempt(() -> editing.withdraw(yearId, actor))
                .then(path(yearId), "criteria.withdrawn")
                .orBack(path(yearId));
    }

    @GetMapping("/thong-tin")
    @Allow(Action.SCALE_EDIT)
    String terms(@PathVariable ClusterYearId yearId, Model model) {
        return pages.showTerms(yearId, model);
    }

    @PostMapping("/thong-tin")
    @Allow(Action.SCALE_EDIT)
    String describe(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("form") TermsForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> editing.describe(yearId, form, actor))
                .then(path(yearId), "criteria.described")
                .orShow(() -> pages.showTerms(yearId, model));
    }

    private static String path(ClusterYearId yearId) {
        return "/nam/" + yearId + "/thang-diem";
    }
}
