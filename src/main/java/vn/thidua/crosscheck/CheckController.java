package vn.thidua.crosscheck;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.platform.Submission;
import vn.thidua.scoring.ScoresForm;
import vn.thidua.scoring.SheetKey;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** The sheet as its checker meets it: read, saved as a whole or line by line, sent. For any other unit it does not exist. */
@Controller
@RequestMapping("/nam/{yearId}/cham-cheo/{membershipId}")
class CheckController {

    private final Checking checking;
    private final CheckPages pages;

    CheckController(Checking checking, CheckPages pages) {
        this.checking = checking;
        this.pages = pages;
    }

    /** Which sheet the address names. */
    @ModelAttribute("key")
    SheetKey key(@PathVariable ClusterYearId yearId, @PathVariable MembershipId membershipId) {
        return new SheetKey(yearId, membershipId, null);
    }

    @GetMapping
    @Allow(Action.CROSSCHECK_READ)
    String show(@ModelAttribute("key") SheetKey key, Actor actor, Model model) {
        return pages.show(key, actor, model);
    }

    @GetMapping("/minh-chung/{evidenceId}")
    @Allow(Action.CROSSCHECK_READ)
    ResponseEntity<Resource> evidence(@ModelAttribute("key") SheetKey key, @PathVariable long evidenceId, Actor actor) {
        return pages.evidence(key, evidenceId, actor);
    }

    @PostMapping
    @Allow(Action.CROSSCHECK_SCORE)
    String save(
            @ModelAttribute("key") SheetKey key,
            @ModelAttribute("scores") ScoresForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> checking.save(key, form, actor))
                .then(pages.path(key), "scoring.saved")
                .orShow(() -> pages.showRefused(key, form, errors, actor, model));
    }

    @PostMapping("/dong/{lineId}")
    @Allow(Action.CROSSCHECK_SCORE)
    String saveLine(
            @ModelAttribute("key") SheetKey key,
            @PathVariable long lineId,
            @ModelAttribute("scores") ScoresForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        ScoresForm line = form.only(lineId);
        return submission
                .attempt(errors, () -> checking.save(key, line, actor))
                .orShow(() -> pages.showLine(key, line, errors, lineId, actor, model));
    }

    @PostMapping("/dong-y")
    @Allow(Action.CROSSCHECK_SCORE)
    String accept(@ModelAttribute("key") SheetKey key, Submission submission, Actor actor) {
        return submission
                .attempt(() -> checking.acceptAll(key, actor))
                .then(pages.path(key), "scoring.accepted")
                .orBack(pages.path(key));
    }

    @PostMapping("/xong")
    @Allow(Action.CROSSCHECK_SCORE)
    String send(
            @ModelAttribute("key") SheetKey key,
            @ModelAttribute("scores") ScoresForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> checking.send(key, form, actor))
                .then(pages.path(key), "crosscheck.sentNow")
                .orShow(() -> pages.showRefused(key, form, errors, actor, model));
    }
}
