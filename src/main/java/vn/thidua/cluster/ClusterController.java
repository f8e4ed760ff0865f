package vn.thidua.cluster;

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
import vn.thidua.access.Here;
import vn.thidua.history.History;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.ProgrammeId;

/** One cluster over the years: set up, renamed, its years. */
@Controller
class ClusterController {

    private final ClusterYears years;
    private final Clustering clustering;
    private final History history;
    private final Choices choices;

    ClusterController(ClusterYears years, Clustering clustering, History history, Choices choices) {
        this.years = years;
        this.clustering = clustering;
        this.history = history;
        this.choices = choices;
    }

    @GetMapping("/cum/{clusterId}")
    @Allow(Action.CLUSTER_READ)
    String cluster(@PathVariable ClusterId clusterId, Here here, Model model) {
        model.addAttribute("cluster", years.cluster(clusterId));
        model.addAttribute("years", years.of(clusterId));
        model.addAttribute("history", history.of(Clustering.subject(clusterId)));
        model.addAttribute("canEdit", here.allows(Action.CLUSTER_EDIT));
        return "cluster/cluster";
    }

    @GetMapping("/he-thong/{programmeId}/cum-moi")
    @Allow(Action.CLUSTER_ADD)
    String fresh(@PathVariable ProgrammeId programmeId, Model model) {
        model.addAttribute("form", new ClusterForm(0, ClusterKind.CLUSTER, null, "", null));
        return form("/he-thong/" + programmeId + "/cum-moi", "/cum", model);
    }

    @PostMapping("/he-thong/{programmeId}/cum-moi")
    @Allow(Action.CLUSTER_ADD)
    String add(
            @PathVariable ProgrammeId programmeId,
            @Valid @ModelAttribute("form") ClusterForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> clustering.add(programmeId, form, actor))
                .then(() -> path(programmeId, form), "cluster.added")
                .orShow(() -> form("/he-thong/" + programmeId + "/cum-moi", "/cum", model));
    }

    @GetMapping("/cum/{clusterId}/sua")
    @Allow(Action.CLUSTER_EDIT)
    String edit(@PathVariable ClusterId clusterId, Model model) {
        model.addAttribute("form", clustering.form(clusterId));
        return form("/cum/" + clusterId + "/sua", "/cum/" + clusterId, model);
    }

    @PostMapping("/cum/{clusterId}/sua")
    @Allow(Action.CLUSTER_EDIT)
    String change(
            @PathVariable ClusterId clusterId,
            @Valid @ModelAttribute("form") ClusterForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> clustering.change(clusterId, form, actor))
                .then("/cum/" + clusterId, "cluster.saved")
                .orShow(() -> form("/cum/" + clusterId + "/sua", "/cum/" + clusterId, model));
    }

    private String path(ProgrammeId programme, ClusterForm form) {
        return clustering.named(programme, form.name()).map(id -> "/cum/" + id).orElse("/cum");
    }

    private String form(String action, String back, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("back", back);
        model.addAttribute("kinds", choices.of("cluster.kind.", ClusterKind.values()));
        return "cluster/form";
    }
}
