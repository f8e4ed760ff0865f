package vn.thidua.entry;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.platform.Submission;
import vn.thidua.scoring.Entering;
import vn.thidua.scoring.Scorer;
import vn.thidua.scoring.ScoresForm;
import vn.thidua.scoring.SheetKey;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** The organiser's staff verify a sheet beside the head. */
@Controller
@RequestMapping("/nam/{yearId}/cham-diem/{membershipId}/tham-dinh")
class StaffCheckController {

    private final Entering entering;
    private final SheetModel pages;

    StaffCheckController(Entering entering, SheetModel pages) {
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

    @PostMapping
    @Allow(Action.SCORE_VERIFY)
    String save(
            @ModelAttribute("key") SheetKey key,
            @ModelAttribute("scores") ScoresForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        return submission
                .attempt(errors, () -> entering.save(key, Scorer.STAFF, form, actor))
                .then(key.page(), "scoring.saved")
                .orShow(() -> pages.showRefused(key, form, errors, here, model));
    }

    @PostMapping("/dong/{lineId}")
    @Allow(Action.SCORE_VERIFY)
    String saveLine(
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
                .attempt(errors, () -> entering.save(key, Scorer.STAFF, line, actor))
                .orShow(() -> pages.showLine(key, line, errors, lineId, here, model));
    }

    @PostMapping("/xong")
    @Allow(Action.SCORE_VERIFY)
    String finish(
            @ModelAttribute("key") SheetKey key,
            @ModelAttribute("scores") ScoresForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        return submission
                .attempt(errors, () -> entering.finish(key, Scorer.STAFF, form, actor))
                .then(key.page(), "scoring.finished.STAFF")
                .orShow(() -> pages.showRefused(key, form, errors, here, model));
    }

    @PostMapping("/dong-y")
    @Allow(Action.SCORE_VERIFY)
    String accept(@ModelAttribute("key") SheetKey key, Submission submission, Actor actor) {
        return submission
                .attempt(() -> entering.acceptAll(key, Scorer.STAFF, actor))
                .then(key.page(), "scoring.accepted")
                .orBack(key.page());
    }
}
