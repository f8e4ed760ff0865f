package vn.thidua.year;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.Today;

/** Opens a first year, or one that carries nothing over. */
@Controller
class OpenController {

    private final ClusterYears clusters;
    private final YearKeeping keeping;
    private final Today today;

    OpenController(ClusterYears clusters, YearKeeping keeping, Today today) {
        this.clusters = clusters;
        this.keeping = keeping;
        this.today = today;
    }

    @GetMapping("/cum/{clusterId}/nam-moi")
    @Allow(Action.CLUSTER_EDIT)
    String year(@PathVariable ClusterId clusterId, Model model) {
        model.addAttribute("form", new OpenForm(today.date().getYear(), null, null));
        return page(clusterId, model);
    }

    @PostMapping("/cum/{clusterId}/nam-moi")
    @Allow(Action.CLUSTER_EDIT)
    String open(
            @PathVariable ClusterId clusterId,
            @Valid @ModelAttribute("form") OpenForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.open(clusterId, form, actor))
                .then(() -> path(clusterId, form), "year.open.done")
                .orShow(() -> page(clusterId, model));
    }

    private String path(ClusterId cluster, OpenForm form) {
        return clusters.find(cluster, form.year() == null ? 0 : form.year())
                .map(YearView::path)
                .orElse("/cum/" + cluster);
    }

    private String page(ClusterId cluster, Model model) {
        model.addAttribute("cluster", clusters.cluster(cluster));
        return "year/open";
    }
}
