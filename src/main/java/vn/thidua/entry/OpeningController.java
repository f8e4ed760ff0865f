package vn.thidua.entry;

import jakarta.validation.Valid;
import java.util.Objects;
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
import vn.thidua.entry.SheetForms.PartForm;
import vn.thidua.platform.Submission;
import vn.thidua.scoring.Opening;
import vn.thidua.shared.ClusterYearId;

/** Which sheets there are: scoring is opened, a part of a member gets a sheet of its own. */
@Controller
@RequestMapping("/nam/{yearId}/cham-diem")
class OpeningController {

    private final ClusterYears years;
    private final Parts parts;
    private final Opening opening;

    OpeningController(ClusterYears years, Parts parts, Opening opening) {
        this.years = years;
        this.parts = parts;
        this.opening = opening;
    }

    @GetMapping("/bo-phan")
    @Allow(Action.SCORING_OPEN)
    String parts(@PathVariable ClusterYearId yearId, Model model) {
        model.addAttribute("form", PartForm.empty());
        return partsPage(yearId, model);
    }

    @PostMapping("/bo-phan")
    @Allow(Action.SCORING_OPEN)
    String addPart(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("form") PartForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(
                        errors,
                        () -> opening.addPart(yearId, Objects.requireNonNull(form.member()), form.name(), actor))
                .then(path(yearId) + "/bo-phan", "scoring.part.added")
                .orShow(() -> partsPage(yearId, model));
    }

    @PostMapping("/bo-phan/{sheetId}/bo")
    @Allow(Action.SCORING_OPEN)
    String removePart(
            @PathVariable ClusterYearId yearId, @PathVariable long sheetId, Submission submission, Actor actor) {
        String page = path(yearId) + "/bo-phan";
        return submission
                .attempt(() -> opening.removePart(yearId, sheetId, actor))
                .then(page, "scoring.part.removed")
                .orBack(page);
    }

    @PostMapping("/mo")
    @Allow(Action.SCORING_OPEN)
    String open(@PathVariable ClusterYearId yearId, Submission submission, Actor actor) {
        return submission
                .attempt(() -> opening.open(yearId, actor))
                .then(path(yearId), "scoring.opened")
                .orBack(path(yearId));
    }

    private String partsPage(ClusterYearId yearId, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("parts", parts.of(yearId));
        model.addAttribute("members", parts.owners(yearId));
        return "entry/parts";
    }

    private static String path(ClusterYearId yearId) {
        return "/nam/" + yearId + "/cham-diem";
    }
}
