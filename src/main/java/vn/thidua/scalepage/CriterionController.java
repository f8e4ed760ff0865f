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
import vn.thidua.criteria.CriterionForm;
import vn.thidua.criteria.ScaleEditing;
import vn.thidua.criteria.ScaleForms.RetireForm;
import vn.thidua.criteria.ScaleOwner;
import vn.thidua.criteria.ScalePlaces;
import vn.thidua.platform.Submission;

/** The lines of a draft: add, rewrite, move, remove. */
@Controller
@RequestMapping({"/nam/{yearId}/thang-diem/dong", "/he-thong/{programmeId}/thang-diem/{forYear}/dong"})
class CriterionController {

    private static final String FORM = "scalepage/criterion";

    private final ScalePlaces places;
    private final ScalePages pages;
    private final ScaleEditing editing;
    private final ScaleOptions options;

    CriterionController(ScalePlaces places, ScalePages pages, ScaleEditing editing, ScaleOptions options) {
        this.places = places;
        this.pages = pages;
        this.editing = editing;
        this.options = options;
    }

    @GetMapping("/them")
    @Allow(Action.SCALE_EDIT)
    String blank(
            ScaleOwner owner, @RequestParam(name = "trong", required = false) @Nullable Long section, Model model) {
        ScalePages.Opened opened = pages.blank(owner, section);
        model.addAttribute("form", opened.form());
        return form(owner, opened, null, model);
    }

    @PostMapping("/them")
    @Allow(Action.SCALE_EDIT)
    String add(
            ScaleOwner owner,
            @Valid @ModelAttribute("form") CriterionForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> editing.add(owner, form, actor))
                .then(owner.path() + (form.parent() == null ? "" : "?trong=" + form.parent()), "criteria.added")
                .orShow(() -> form(owner, pages.blank(owner, null), null, model));
    }

    @GetMapping("/{criterionId}")
    @Allow(Action.SCALE_EDIT)
    String open(ScaleOwner owner, @PathVariable long criterionId, Model model) {
        ScalePages.Opened opened = pages.open(owner, criterionId);
        model.addAttribute("form", opened.form());
        return form(owner, opened, criterionId, model);
    }

    @PostMapping("/{criterionId}")
    @Allow(Action.SCALE_EDIT)
    String rewrite(
            ScaleOwner owner,
            @PathVariable long criterionId,
            @Valid @ModelAttribute("form") CriterionForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> editing.rewrite(owner, criterionId, form, actor))
                .then(owner.path(), "criteria.changed")
                .orShow(() -> form(owner, pages.open(owner, criterionId), criterionId, model));
    }

    @PostMapping("/{criterionId}/len")
    @Allow(Action.SCALE_EDIT)
    String up(ScaleOwner owner, @PathVariable long criterionId, Submission submission, Actor actor) {
        return move(owner, criterionId, true, submission, actor);
    }

    @PostMapping("/{criterionId}/xuong")
    @Allow(Action.SCALE_EDIT)
    String down(ScaleOwner owner, @PathVariable long criterionId, Submission submission, Actor actor) {
        return move(owner, criterionId, false, submission, actor);
    }

    @PostMapping("/{criterionId}/toi")
    @Allow(Action.SCALE_EDIT)
    String place(
            ScaleOwner owner,
            @PathVariable long criterionId,
            @RequestParam(name = "trong", required = false) @Nullable Long section,
            @RequestParam(name = "truoc", required = false) @Nullable Long before,
            Submission submission,
            Actor actor) {
        return submission
                .attempt(() -> editing.place(owner, criterionId, section, before, actor))
                .then(owner.path(), "criteria.moved")
                .orBack(owner.path());
    }

    @PostMapping("/{criterionId}/bo")
    @Allow(Action.SCALE_EDIT)
    String remove(ScaleOwner owner, @PathVariable long criterionId, Submission submission, Actor actor) {
        return submission
                .attempt(() -> editing.remove(owner, criterionId, actor))
                .then(owner.path(), "criteria.removed")
                .orBack(owner.path());
    }

    @GetMapping("/{criterionId}/thoi")
    @Allow(Action.SCALE_EDIT)
    String toRetire(ScaleOwner owner, @PathVariable long criterionId, Model model) {
        model.addAttribute("form", new RetireForm(""));
        return retireForm(owner, criterionId, model);
    }

    @PostMapping("/{criterionId}/thoi")
    @Allow(Action.SCALE_EDIT)
    String retire(
            ScaleOwner owner,
            @PathVariable long criterionId,
            @Valid @ModelAttribute("form") RetireForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> editing.retire(owner, criterionId, form, actor))
                .then(owner.path(), "criteria.retire.done")
                .orShow(() -> retireForm(owner, criterionId, model));
    }

    @PostMapping("/{criterionId}/khoi-phuc")
    @Allow(Action.SCALE_EDIT)
    String restore(ScaleOwner owner, @PathVariable long criterionId, Submission submission, Actor actor) {
        return submission
                .attempt(() -> editing.restore(owner, criterionId, actor))
                .then(owner.path(), "criteria.restore.done")
                .orBack(owner.path());
    }

    private String retireForm(ScaleOwner owner, long criterionId, Model model) {
        model.addAttribute("place", places.of(owner));
        model.addAttribute("line", pages.line(owner, criterionId));
        return "scalepage/retire";
    }

    private String move(ScaleOwner owner, long criterion, boolean up, Submission submission, Actor actor) {
        return submission
                .attempt(() -> editing.move(owner, criterion, up, actor))
                .then(owner.path(), "criteria.moved")
                .orBack(owner.path());
    }

    private String form(ScaleOwner owner, ScalePages.Opened opened, @Nullable Long criterionId, Model model) {
        model.addAttribute("place", places.of(owner));
        model.addAttribute("criterionId", criterionId);
        model.addAttribute("opened", opened);
        model.addAttribute("sections", options.sections(opened.sections()));
        model.addAttribute("kinds", options.kinds());
        model.addAttribute("measures", options.measures());
        model.addAttribute("roundings", options.roundings());
        return FORM;
    }
}
