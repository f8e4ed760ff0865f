package vn.thidua.covenant;

import jakarta.validation.Valid;
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
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;

/** Writing the covenant and its annexes: begun, taken over from last year, changed, opened for signing, thrown away. */
@Controller
@RequestMapping("/nam/{yearId}/giao-uoc")
class TextController {

    private final Covenanting covenanting;
    private final CovenantReading reading;
    private final ClusterYears years;
    private final Choices words;

    TextController(Covenanting covenanting, CovenantReading reading, ClusterYears years, Choices words) {
        this.covenanting = covenanting;
        this.reading = reading;
        this.years = years;
        this.words = words;
    }

    @GetMapping("/lap")
    @Allow(Action.COVENANT_EDIT)
    String begin(@PathVariable ClusterYearId yearId, Model model) {
        int year = years.get(yearId).year();
        String title = words.text("covenant.defaultTitle", String.valueOf(year));
        model.addAttribute("form", CovenantForm.titled(title, year));
        return page(yearId, false, "covenant.begin", model);
    }

    @PostMapping("/lap")
    @Allow(Action.COVENANT_EDIT)
    String begin(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("form") CovenantForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> covenanting.draft(yearId, form, actor))
                .then(path(yearId), "covenant.begun")
                .orShow(() -> page(yearId, false, "covenant.begin", model));
    }

    @PostMapping("/chep-nam-truoc")
    @Allow(Action.COVENANT_EDIT)
    String copy(@PathVariable ClusterYearId yearId, Submission submission, Actor actor) {
        return submission
                .attempt(() -> covenanting.draftFromEarlier(yearId, actor))
                .then(path(yearId), "covenant.copied")
                .orBack(path(yearId));
    }

    @GetMapping("/phu-luc")
    @Allow(Action.COVENANT_EDIT)
    String annex(@PathVariable ClusterYearId yearId, Model model) {
        String title = words.text("covenant.annex.defaultTitle");
        model.addAttribute("form", CovenantForm.titled(title, null));
        return page(yearId, true, "covenant.annex.begin", model);
    }

    @PostMapping("/phu-luc")
    @Allow(Action.COVENANT_EDIT)
    String annex(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("form") CovenantForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> covenanting.annex(yearId, form, actor))
                .then(path(yearId), "covenant.annex.begun")
                .orShow(() -> page(yearId, true, "covenant.annex.begin", model));
    }

    @GetMapping("/van-ban/{position}")
    @Allow(Action.COVENANT_EDIT)
    String edit(@PathVariable ClusterYearId yearId, @PathVariable int position, Model model) {
        model.addAttribute("form", reading.form(yearId, position));
        return page(yearId, position > 0, "covenant.edit", model);
    }

    @PostMapping("/van-ban/{position}")
    @Allow(Action.COVENANT_EDIT)
    String edit(
            @PathVariable ClusterYearId yearId,
            @PathVariable int position,
            @Valid @ModelAttribute("form") CovenantForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> covenanting.edit(yearId, position, form, actor))
                .then(path(yearId), "covenant.saved")
                .orShow(() -> page(yearId, position > 0, "covenant.edit", model));
    }

    @PostMapping("/van-ban/{position}/bo")
    @Allow(Action.COVENANT_EDIT)
    String discard(@PathVariable ClusterYearId yearId, @PathVariable int position, Submission submission, Actor actor) {
        return submission
                .attempt(() -> covenanting.discard(yearId, position, actor))
                .then(path(yearId), "covenant.discarded")
                .orBack(path(yearId));
    }

    @PostMapping("/van-ban/{position}/mo-ky")
    @Allow(Action.COVENANT_EDIT)
    String open(@PathVariable ClusterYearId yearId, @PathVariable int position, Submission submission, Actor actor) {
        return submission
                .attempt(() -> covenanting.openForSigning(yearId, position, actor))
                .then(path(yearId), "covenant.opened")
                .orBack(path(yearId));
    }

    @PostMapping("/van-ban/{position}/ve-du-thao")
    @Allow(Action.COVENANT_EDIT)
    String reopen(@PathVariable ClusterYearId yearId, @PathVariable int position, Submission submission, Actor actor) {
        return submission
                .attempt(() -> covenanting.reopen(yearId, position, actor))
                .then(path(yearId), "covenant.reopened")
                .orBack(path(yearId));
    }

    private String page(ClusterYearId yearId, boolean annex, String titleKey, Model model) {
        YearView year = years.get(yearId);
        model.addAttribute("year", year);
        model.addAttribute("annex", annex);
        model.addAttribute("titleKey", titleKey);
        return "covenant/text";
    }

    private static String path(ClusterYearId yearId) {
        return "/nam/" + yearId + "/giao-uoc";
    }
}
