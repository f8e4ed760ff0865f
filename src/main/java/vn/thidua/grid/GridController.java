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
import vn.thidua.criteria.Scales;
import vn.thidua.shared.ClusterYearId;

/** All sheets of a year side by side, with the ranks. */
@Controller
@RequestMapping("/nam/{yearId}/cham-diem")
class GridController {

    private final GridModel page;
    private final Scales scales;

    GridController(GridModel page, Scales scales) {
        this.page = page;
        this.scales = scales;
    }

    @GetMapping
    @Allow(Action.YEAR_READ)
    String show(
            @PathVariable ClusterYearId yearId,
            @RequestParam(name = "phieu", required = false) @Nullable Long chosen,
            Here here,
            Actor actor,
            Model model) {
        if (page.fill(model, yearId, here, Viewer.of(here, actor, chosen)).isEmpty()) {
            model.addAttribute("hindrance", scales.hindrance(yearId).orElse(null));
        }
        return "grid/grid";
    }

    /** The ranks as they are now, for a page on which cells were saved since. */
    @GetMapping("/xep-hang")
    @Allow(Action.YEAR_READ)
    String ranks(@PathVariable ClusterYearId yearId, Here here, Actor actor, Model model) {
        page.fillRanks(model, yearId, here, Viewer.of(here, actor, null));
        return "grid/ranks :: renewed";
    }
}
