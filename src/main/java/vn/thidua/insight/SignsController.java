package vn.thidua.insight;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.shared.ClusterYearId;

/** Signs worth a look, for the organiser alone. */
@Controller
class SignsController {

    private final Signs signs;
    private final ClusterYears years;

    SignsController(Signs signs, ClusterYears years) {
        this.signs = signs;
        this.years = years;
    }

    @GetMapping("/nam/{yearId}/dau-hieu")
    @Allow(Action.SIGNS_READ)
    String show(@PathVariable ClusterYearId yearId, Model model) {
        YearView year = years.get(yearId);
        model.addAttribute("year", year);
        model.addAttribute("signs", signs.of(year));
        return "insight/signs";
    }
}
