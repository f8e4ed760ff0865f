package vn.thidua.grid;

import jakarta.servlet.http.HttpServletResponse;
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

/** One cell of the grid is saved; the answer is what that changes on the page. */
@Controller
@RequestMapping("/nam/{yearId}/cham-diem/{membershipId}")
class CellController {

    private static final String SAVED_CELL = "grid/parts :: saved";

    /** The event on which the page asks for the ranks. */
    private static final String RANKS_MOVED = "ranks-moved";

    private final Entering entering;
    private final GridModel page;

    CellController(Entering entering, GridModel page) {
        this.entering = entering;
        this.page = page;
    }

    /** The cell, who sends it, and the answer. */
    record Cell(SheetKey key, long line, Actor actor, Here here, HttpServletResponse answer) {}

    /** Which cell the address names. */
    @ModelAttribute("cell")
    Cell cell(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @PathVariable long lineId,
            @RequestParam(name = "phieu", required = false) @Nullable Long sheet,
            Actor actor,
            Here here,
            HttpServletResponse answer) {
        return new Cell(new SheetKey(yearId, membershipId, sheet), lineId, actor, here, answer);
    }

    @PostMapping("/luoi/{lineId}")
    @Allow(Action.SCORE_SELF)
    String saveSelf(
            @ModelAttribute("cell") Cell cell,
            @ModelAttribute("scores") ScoresForm form,
            BindingResult errors,
            Submission submission,
            Model model) {
        return save(cell, Scorer.SELF, form, errors, submission, model);
    }

    @PostMapping("/diem-cum/luoi/{lineId}")
    @Allow(Action.SCORE_FINAL)
    String saveHead(
            @ModelAttribute("cell") Cell cell,
            @ModelAttribute("scores") ScoresForm form,
            BindingResult errors,
            Submission submission,
            Model model) {
        return save(cell, Scorer.HEAD, form, errors, submission, model);
    }

    @PostMapping("/tham-dinh/luoi/{lineId}")
    @Allow(Action.SCORE_VERIFY)
    String saveStaff(
            @ModelAttribute("cell") Cell cell,
            @ModelAttribute("scores") ScoresForm form,
            BindingResult errors,
            Submission submission,
            Model model) {
        return save(cell, Scorer.STAFF, form, errors, submission, model);
    }

    private String save(
            Cell cell, Scorer scorer, ScoresForm form, BindingResult errors, Submission submission, Model model) {
        ScoresForm line = form.only(cell.line());
        return submission
                .attempt(errors, () -> entering.save(cell.key(), scorer, line, cell.actor()))
                .orShow(() -> {
                    Viewer viewer = Viewer.of(cell.here(), cell.actor(), null);
                    GridCells.Answer typed = new GridCells.Answer(line, errors);
                    if (page.fillCell(model, cell.key(), cell.line(), viewer, typed)) {
                        cell.answer().setHeader("HX-Trigger", RANKS_MOVED);
                    }
                    return SAVED_CELL;
                });
    }
}
