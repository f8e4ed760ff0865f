package vn.thidua.grid;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.criteria.EditionView;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.scoring.Opening;
import vn.thidua.shared.ClusterYearId;

/** All sheets of a year side by side, with the ranks. */
@Controller
@RequestMapping("/nam/{yearId}/cham-diem")
class GridController {

    private final GridModel page;
    private final Scales scales;
    private final Opening opening;

    GridController(GridModel page, Scales scales, Opening opening) {
        this.page = page;
        this.scales = scales;
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
        if (page.fill(model, yearId, here, Viewer.of(here, actor, chosen)).isEmpty()
                && here.allows(Action.SCORING_OPEN)) {
            model.addAttribute("hindrance", scales.hindrance(yearId).orElse(null));
            scales.inForce(yearId).ifPresent(scale -> addUnaimed(model, yearId, scale));
        }
        if (model.getAttribute("newer") instanceof EditionView newer) {
            addUnaimed(model, yearId, newer.scale());
            model.addAttribute("hindrance", opening.hindrance(yearId).orElse(null));
        }
        return "grid/grid";
    }

    /** What whoever opens has to know before. */
    private void addUnaimed(Model model, ClusterYearId year, ScaleView scale) {
        model.addAttribute("unaimed", opening.unaimed(year, scale));
    }

    /** The ranks as they are now, for a page on which cells were saved since. */
    @GetMapping("/xep-hang")
    @Allow(Action.YEAR_READ)
    String ranks(@PathVariable ClusterYearId yearId, Here here, Actor actor, Model model) {
        page.fillRanks(model, yearId, here, Viewer.of(here, actor, null));
        return "grid/ranks :: renewed";
    }
}
