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
import vn.thidua.platform.Choices;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;

/** The contents of a draft: added, changed, moved up and down, taken out. */
@Controller
@RequestMapping("/nam/{yearId}/giao-uoc/van-ban/{position}/noi-dung")
class ContentController {

    private final Covenanting covenanting;
    private final CovenantReading reading;
    private final ClusterYears years;
    private final Choices words;

    ContentController(Covenanting covenanting, CovenantReading reading, ClusterYears years, Choices words) {
        this.covenanting = covenanting;
        this.reading = reading;
        this.years = years;
        this.words = words;
    }

    @GetMapping
    @Allow(Action.COVENANT_EDIT)
    String add(@PathVariable ClusterYearId yearId, @PathVariable int position, Model model) {
        reading.form(yearId, position);
        model.addAttribute("form", ContentForm.empty());
        return page(yearId, "covenant.content.add", model);
    }

    @PostMapping
    @Allow(Action.COVENANT_EDIT)
    String add(
            @PathVariable ClusterYearId yearId,
            @PathVariable int position,
            @Valid @ModelAttribute("form") ContentForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> covenanting.addContent(yearId, position, form, actor))
                .then(path(yearId), "covenant.content.added")
                .orShow(() -> page(yearId, "covenant.content.add", model));
    }

    @GetMapping("/{contentId}")
    @Allow(Action.COVENANT_EDIT)
    String edit(
            @PathVariable ClusterYearId yearId, @PathVariable int position, @PathVariable long contentId, Model model) {
        model.addAttribute("form", reading.contentForm(yearId, position, contentId));
        return page(yearId, "covenant.content.edit", model);
    }

    @PostMapping("/{contentId}")
    @Allow(Action.COVENANT_EDIT)
    String edit(
            @PathVariable ClusterYearId yearId,
            @PathVariable int position,
            @PathVariable long contentId,
            @Valid @ModelAttribute("form") ContentForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> covenanting.editContent(yearId, position, contentId, form, actor))
                .then(path(yearId), "covenant.content.saved")
                .orShow(() -> page(yearId, "covenant.content.edit", model));
    }

    @PostMapping("/{contentId}/len")
    @Allow(Action.COVENANT_EDIT)
    String up(
            @PathVariable ClusterYearId yearId,
            @PathVariable int position,
            @PathVariable long contentId,
            Submission submission,
            Actor actor) {
        return move(yearId, position, contentId, true, submission, actor);
    }

    @PostMapping("/{contentId}/xuong")
    @Allow(Action.COVENANT_EDIT)
    String down(
            @PathVariable ClusterYearId yearId,
            @PathVariable int position,
            @PathVariable long contentId,
            Submission submission,
            Actor actor) {
        return move(yearId, position, contentId, false, submission, actor);
    }

    @PostMapping("/{contentId}/bo")
    @Allow(Action.COVENANT_EDIT)
    String remove(
            @PathVariable ClusterYearId yearId,
            @PathVariable int position,
            @PathVariable long contentId,
            Submission submission,
            Actor actor) {
        return submission
                .attempt(() -> covenanting.removeContent(yearId, position, contentId, actor))
                .then(path(yearId), "covenant.content.removed")
                .orBack(path(yearId));
    }

    private String move(
            ClusterYearId yearId, int position, long contentId, boolean up, Submission submission, Actor actor) {
        return submission
                .attempt(() -> covenanting.moveContent(yearId, position, contentId, up, actor))
                .then(path(yearId), "covenant.content.moved")
                .orBack(path(yearId));
    }

    private String page(ClusterYearId yearId, String titleKey, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("titleKey", titleKey);
        model.addAttribute("kinds", words.of("covenant.kind.", CovenantContent.Kind.values()));
        return "covenant/content";
    }

    private static String path(ClusterYearId yearId) {
        return "/nam/" + yearId + "/giao-uoc";
    }
}
