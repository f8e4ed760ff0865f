package vn.thidua.entry;

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
import vn.thidua.entry.SheetForms.ReasonForm;
import vn.thidua.platform.Submission;
import vn.thidua.scoring.Entering;
import vn.thidua.scoring.Scorer;
import vn.thidua.scoring.ScoresForm;
import vn.thidua.scoring.SheetKey;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** One sheet: read, saved by the unit as a whole or line by line, handed in, taken over, given back. */
@Controller
@RequestMapping("/nam/{yearId}/cham-diem/{membershipId}")
class SheetController {

    private final Entering entering;
    private final SheetModel pages;

    SheetController(Entering entering, SheetModel pages) {
        this.entering = entering;
        this.pages = pages;
    }

    /** Which sheet the address names. */
    @ModelAttribute("key")
    SheetKey key(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @RequestParam(name = "phieu", required = false) @Nullable Long sheet) {
        return new SheetKey(yearId, membershipId, sheet);
    }

    @GetMapping
    @Allow(Action.SHEET_READ)
    String show(@ModelAttribute("key") SheetKey key, Here here, Model model) {
        return pages.show(key, here, model);
    }

    @PostMapping
    @Allow(Action.SCORE_SELF)
    String saveSelf(
            @ModelAttribute("key") SheetKey key,
            @ModelAttribute("scores") ScoresForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        return submission
                .attempt(errors, () -> entering.save(key, Scorer.SELF, form, actor))
                .then(key.page(), "scoring.saved")
                .orShow(() -> pages.showRefused(key, form, errors, here, model));
    }

    @PostMapping("/dong/{lineId}")
    @Allow(Action.SCORE_SELF)
    String saveSelfLine(
            @ModelAttribute("key") SheetKey key,
            @PathVariable long lineId,
            @ModelAttribute("scores") ScoresForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        ScoresForm line = form.only(lineId);
        return submission
                .attempt(errors, () -> entering.save(key, Scorer.SELF, line, actor))
                .orShow(() -> pages.showLine(key, line, errors, lineId, here, model));
    }

    @PostMapping("/nop")
    @Allow(Action.SCORE_SELF)
    String submit(
            @ModelAttribute("key") SheetKey key,
            @ModelAttribute("scores") ScoresForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        return submission
                .attempt(errors, () -> entering.submit(key, form, actor))
                .then(key.page(), "scoring.submitted")
                .orShow(() -> pages.showRefused(key, form, errors, here, model));
    }

    @PostMapping("/cham-thay")
    @Allow(Action.SCORE_FINAL)
    String takeOver(
            @ModelAttribute("key") SheetKey key,
            @Valid @ModelAttribute("why") ReasonForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        return submission
                .attempt(errors, () -> entering.takeOver(key, form.reason(), here, actor))
                .then(key.page(), "scoring.takenOver")
                .orShow(() -> pages.show(key, here, model));
    }

    @PostMapping("/tra-lai")
    @Allow(Action.SHEET_GIVE_BACK)
    String giveBack(
            @ModelAttribute("key") SheetKey key,
            @Valid @ModelAttribute("why") ReasonForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        return submission
                .attempt(errors, () -> entering.giveBack(key, Stage.STAFF, form.reason(), actor))
                .then(key.page(), "scoring.givenBack")
                .orShow(() -> pages.show(key, here, model));
    }
}
