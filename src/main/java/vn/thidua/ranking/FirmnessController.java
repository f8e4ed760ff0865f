package vn.thidua.ranking;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.shared.ClusterYearId;

/** How firm the order is. */
@Controller
class FirmnessController {

    private final Standings standings;
    private final ClusterYears years;

    FirmnessController(Standings standings, ClusterYears years) {
        this.standings = standings;
        this.years = years;
    }

    @GetMapping("/nam/{yearId}/ket-qua/do-vung")
    @Allow(Action.FIRMNESS_READ)
    String show(@PathVariable ClusterYearId yearId, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("firmness", standings.firmness(yearId).orElse(null));
        return "ranking/firmness";
    }
}
