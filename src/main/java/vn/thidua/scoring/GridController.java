package vn.thidua.scoring;

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
import vn.thidua.platform.Submission;
import vn.thidua.scoring.SheetForms.PartForm;
import vn.thidua.shared.ClusterYearId;

/** All sheets of a year side by side, with the ranks; which sheets there are. */
@Controller
@RequestMapping("/nam/{yearId}/cham-diem")
class GridController {

    private final GridModel page;
    private final Opening opening;

    GridController(GridModel page, Opening opening) {
        this.page = page;
        this.opening = opening;
    }

    @GetMapping
    @Allow(Action.YEAR_READ)
    String show(
            @PathVariable ClusterYearId yearId,
            @RequestParam(name = "phieu", required = false) @Nullable Long chosen,
            Here here,
            Actor actor,
            Model model) {
        page.fill(model, yearId, here, new Grids.Viewer(here.allows(Action.SHEET_READ), actor.units(), chosen));
        model.addAttribute("hindrance", opening.hindrance(yearId).orElse(null));
        return "scoring/grid";
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
                .attempt(errors, () -> opening.addPart(yearId, form, actor))
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
        page.fillParts(model, yearId);
        return "scoring/parts";
    }

    private static String path(ClusterYearId yearId) {
        return "/nam/" + yearId + "/cham-diem";
    }
}
