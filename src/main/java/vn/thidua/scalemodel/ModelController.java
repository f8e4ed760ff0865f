package vn.thidua.scalemodel;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.criteria.ReferenceScales;
import vn.thidua.shared.ClusterYearId;

/** The published scales, for whoever is about to write one. */
@Controller
class ModelController {

    private final ClusterYears years;
    private final ReferenceScales models;

    ModelController(ClusterYears years, ReferenceScales models) {
        this.years = years;
        this.models = models;
    }

    @GetMapping("/nam/{yearId}/thang-diem/mau")
    @Allow(Action.SCALE_EDIT)
    String show(@PathVariable ClusterYearId yearId, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("references", models.all());
        return "scalemodel/models";
    }
}
