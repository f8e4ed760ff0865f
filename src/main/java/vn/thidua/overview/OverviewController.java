package vn.thidua.overview;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.access.Relation;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.shared.ClusterYearId;

/** The page of a cluster-year. */
@Controller
class OverviewController {

    private final ClusterYears years;
    private final Overviews overviews;

    OverviewController(ClusterYears years, Overviews overviews) {
        this.years = years;
        this.overviews = overviews;
    }

    @GetMapping("/nam/{yearId}")
    @Allow(Action.YEAR_READ)
    String overview(@PathVariable ClusterYearId yearId, Here here, Model model) {
        YearView year = years.get(yearId);
        model.addAttribute("year", year);
        model.addAttribute("overview", overviews.of(year, HistoryController.withheldFrom(here)));
        model.addAttribute("canEdit", here.allows(Action.YEAR_EDIT));
        model.addAttribute("canClose", here.allows(Action.YEAR_CLOSE));
        model.addAttribute("reports", here.allows(Action.RECORD_READ) || year.settled());
        model.addAttribute("seesProgramme", here.is(Relation.STAFF, Relation.AUDITOR, Relation.BOARD));
        return "overview/overview";
    }
}
