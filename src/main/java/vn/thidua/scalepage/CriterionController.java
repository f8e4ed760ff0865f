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
import vn.thidua.cluster.ClusterYears;
import vn.thidua.criteria.CriterionForm;
import vn.thidua.criteria.ScaleEditing;
import vn.thidua.criteria.ScaleForms.RetireForm;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;

/** The lines of a draft: add, rewrite, move, remove. */
@Controller
@RequestMapping("/nam/{yearId}/thang-diem/dong")
class CriterionController {

    private static final String FORM = "scalepage/criterion";

    private final ClusterYears years;
    private final ScalePages pages;
    private final ScaleEditing editing;
    private final ScaleOptions options;

    CriterionController(ClusterYears years, ScalePages pages, ScaleEditing editing, ScaleOptions options) {
        this.years = years;
        this.pages = pages;
        this.editing = editing;
        this.options = options;
    }

    @GetMapping("/them")
    @Allow(Action.SCALE_EDIT)
    String blank(
            @PathVariable ClusterYearId yearId,
            @RequestParam(name = "trong", required = false) @Nullable Long section,
            Model model) {
        ScalePages.Opened opened = pages.blank(yearId, section);
        model.addAttribute("form", opened.form());
        return form(yearId, opened, null, model);
    }

    @PostMapping("/them")
    @Allow(Action.SCALE_EDIT)
    String add(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("form") CriterionForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> editing.add(yearId, form, actor))
                .then(path(yearId) + (form.parent() == null ? "" : "?trong=" + form.parent()), "criteria.added")
                .orShow(() -> form(yearId, pages.blank(yearId, null), null, model));
    }

    @GetMapping("/{criterionId}")
    @Allow(Action.SCALE_EDIT)
    String open(@PathVariable ClusterYearId yearId, @PathVariable long criterionId, Model model) {
        ScalePages.Opened opened = pages.open(yearId, criterionId);
        model.addAttribute("form", opened.form());
        return form(yearId, opened, criterionId, model);
    }

    @PostMapping("/{criterionId}")
    @Allow(Action.SCALE_EDIT)
    String rewrite(
            @PathVariable ClusterYearId yearId,
            @PathVariable long criterionId,
            @Valid @ModelAttribute("form") CriterionForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> editing.rewrite(yearId, criterionId, form, actor))
                .then(path(yearId), "criteria.changed")
                .orShow(() -> form(yearId, pages.open(yearId, criterionId), criterionId, model));
    }

    @PostMapping("/{criterionId}/len")
    @Allow(Action.SCALE_EDIT)
    String up(@PathVariable ClusterYearId yearId, @PathVariable long criterionId, Submission submission, Actor actor) {
        return move(yearId, criterionId, true, submission, actor);
    }

    @PostMapping("/{criterionId}/xuong")
    @Allow(Action.SCALE_EDIT)
    String down(
            @PathVariable ClusterYearId yearId, @PathVariable long criterionId, Submission submission, Actor actor) {
        return move(yearId, criterionId, false, submission, actor);
    }

    @PostMapping("/{criterionId}/toi")
    @Allow(Action.SCALE_EDIT)
    String place(
            @PathVariable ClusterYearId yearId,
            @PathVariable long criterionId,
            @RequestParam(name = "trong", required = false) @Nullable Long section,
            @RequestParam(name = "truoc", required = false) @Nullable Long before,
            Submission submission,
            Actor actor) {
        return submission
                .attempt(() -> editing.place(yearId, criterionId, section, before, actor))
                .then(path(yearId), "criteria.moved")
                .orBack(path(yearId));
    }

    @PostMapping("/{criterionId}/bo")
    @Allow(Action.SCALE_EDIT)
    String remove(
            @PathVariable ClusterYearId yearId, @PathVariable long criterionId, Submission submission, Actor actor) {
        return submission
                .attempt(() -> editing.remove(yearId, criterionId, actor))
                .then(path(yearId), "criteria.removed")
                .orBack(path(yearId));
    }

    @GetMapping("/{criterionId}/thoi")
    @Allow(Action.SCALE_EDIT)
    String toRetire(@PathVariable ClusterYearId yearId, @PathVariable long criterionId, Model model) {
        model.addAttribute("form", new RetireForm(""));
        return retireForm(yearId, criterionId, model);
    }

    @PostMapping("/{criterionId}/thoi")
    @Allow(Action.SCALE_EDIT)
    String retire(
            @PathVariable ClusterYearId yearId,
            @PathVariable long criterionId,
            @Valid @ModelAttribute("form") RetireForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> editing.retire(yearId, criterionId, form, actor))
                .then(path(yearId), "criteria.retire.done")
                .orShow(() -> retireForm(yearId, criterionId, model));
    }

    @PostMapping("/{criterionId}/khoi-phuc")
    @Allow(Action.SCALE_EDIT)
    String restore(
            @PathVariable ClusterYearId yearId, @PathVariable long criterionId, Submission submission, Actor actor) {
        return submission
                .attempt(() -> editing.restore(yearId, criterionId, actor))
                .then(path(yearId), "criteria.restore.done")
                .orBack(path(yearId));
    }

    private String retireForm(ClusterYearId yearId, long criterionId, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("line", pages.line(yearId, criterionId));
        return "scalepage/retire";
    }

    private String move(ClusterYearId year, long criterion, boolean up, Submission submission, Actor actor) {
        return submission
                .attempt(() -> editing.move(year, criterion, up, actor))
                .then(path(year), "criteria.moved")
                .orBack(path(year));
    }

    private String form(ClusterYearId yearId, ScalePages.Opened opened, @Nullable Long criterionId, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("criterionId", criterionId);
        model.addAttribute("opened", opened);
        model.addAttribute("sections", options.sections(opened.sections()));
        model.addAttribute("kinds", options.kinds());
        model.addAttribute("measures", options.measures());
        model.addAttribute("roundings", options.roundings());
        return FORM;
    }

    private static String path(ClusterYearId yearId) {
        return "/nam/" + yearId + "/thang-diem";
    }
}
