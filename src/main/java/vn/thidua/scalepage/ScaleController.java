package vn.thidua.scalepage;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
import vn.thidua.criteria.ScaleOwner;
import vn.thidua.platform.Submission;

/** The scale's page: read it, begin it, adopt it, change it after all. */
@Controller
@RequestMapping({"/nam/{yearId}/thang-diem", "/he-thong/{programmeId}/thang-diem/{forYear}"})
class ScaleController {

    private final ScaleModel pages;
    private final ScaleEditing editing;

    ScaleController(ScaleModel pages, ScaleEditing editing) {
        this.pages = pages;
        this.editing = editing;
    }

    @GetMapping
    @Allow(Action.SCALE_READ)
    String show(
            ScaleOwner owner,
            @RequestParam(name = "ban", required = false) @Nullable Integer edition,
            @RequestParam(name = "trong", required = false) @Nullable Long section,
            Here here,
            Model model) {
        return pages.show(owner, edition, section, here, model);
    }

    @PostMapping
    @Allow(Action.SCALE_EDIT)
    String start(
            ScaleOwner owner,
            @Valid @ModelAttribute("start") ScaleStartForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        model.addAttribute("startOpen", true);
        return submission
                .attempt(errors, () -> editing.start(owner, form, actor))
                .then(owner.path(), "criteria.started")
                .orShow(() -> pages.show(owner, null, null, here, model));
    }

    @PostMapping("/ban-moi")
    @Allow(Action.SCALE_EDIT)
    String revise(
            ScaleOwner owner,
            @Valid @ModelAttribute("revision") EditionForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        model.addAttribute("revisionOpen", true);
        return submission
                .attempt(errors, () -> editing.revise(owner, form, actor))
                .then(owner.path(), "criteria.revised")
                .orShow(() -> pages.show(owner, null, null, here, model));
    }

    @PostMapping("/cong-bo")
    @Allow(Action.SCALE_EDIT)
    String publish(ScaleOwner owner, Submission submission, Actor actor) {
        return submission
                .attempt(() -> editing.publish(owner, actor))
                .then(owner.path(), "criteria.published")
                .orBack(owner.path());
    }

    @PostMapping("/ve-du-thao")
    @Allow(Action.SCALE_EDIT)
    String withdraw(ScaleOwner owner, Submission submission, Actor actor) {
        return submission
                .attempt(() -> editing.withdraw(owner, actor))
                .then(owner.path(), "criteria.withdrawn")
                .orBack(owner.path());
    }

    @PostMapping("/bo")
    @Allow(Action.SCALE_EDIT)
    String discard(ScaleOwner owner, Submission submission, Actor actor) {
        return submission
                .attempt(() -> editing.discard(owner, actor))
                .then(owner.path(), "criteria.discarded")
                .orBack(owner.path());
    }

    @GetMapping("/thong-tin")
    @Allow(Action.SCALE_EDIT)
    String terms(ScaleOwner owner, Model model) {
        return pages.showTerms(owner, model);
    }

    @PostMapping("/thong-tin")
    @Allow(Action.SCALE_EDIT)
    String describe(
            ScaleOwner owner,
            @Valid @ModelAttribute("form") TermsForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> editing.describe(owner, form, actor))
                .then(owner.path(), "criteria.described")
                .orShow(() -> pages.showTerms(owner, model));
    }
}
