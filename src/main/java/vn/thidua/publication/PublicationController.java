package vn.thidua.publication;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.platform.Submission;
import vn.thidua.platform.Workbooks;
import vn.thidua.ranking.RankSheet;
import vn.thidua.ranking.RankTable;
import vn.thidua.shared.ClusterYearId;

/** The result of a year: what was published, what stands in the way of publishing, and the act itself. */
@Controller
@RequestMapping("/nam/{yearId}/ket-qua")
class PublicationController {

    private final PublicationModel page;
    private final Publishing publishing;
    private final ClusterYears years;

    PublicationController(PublicationModel page, Publishing publishing, ClusterYears years) {
        this.page = page;
        this.publishing = publishing;
        this.years = years;
    }

    @GetMapping
    @Allow(Action.RESULT_READ)
    String show(@PathVariable ClusterYearId yearId, Actor actor, Here here, Model model) {
        return page.show(yearId, null, actor, here, model);
    }

    @GetMapping("/{version:[0-9]+}")
    @Allow(Action.RESULT_READ)
    String version(@PathVariable ClusterYearId yearId, @PathVariable int version, Actor actor, Here here, Model model) {
        return page.show(yearId, version, actor, here, model);
    }

    @GetMapping("/{version:[0-9]+}/tai-ve")
    @Allow(Action.RESULT_READ)
    ResponseEntity<StreamingResponseBody> workbook(
            @PathVariable ClusterYearId yearId, @PathVariable int version, Workbooks workbooks) {
        RankTable table = page.table(yearId, version);
        return workbooks.list(RankSheet.columns(table), table.byRank(), "ranking.table");
    }

    @GetMapping("/tam")
    @Allow(Action.RESULT_PUBLISH)
    String provisionally(@PathVariable ClusterYearId yearId, Model model) {
        return page.publish(yearId, PublicationKind.PROVISIONAL, model);
    }

    @PostMapping("/tam")
    @Allow(Action.RESULT_PUBLISH)
    String publishProvisionally(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("form") PublishForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> publishing.publish(years.get(yearId), PublicationKind.PROVISIONAL, form, actor))
                .then(path(yearId), "publication.done.PROVISIONAL")
                .orShow(() -> page.publish(yearId, PublicationKind.PROVISIONAL, model));
    }

    @GetMapping("/chinh-thuc")
    @Allow(Action.RESULT_CONFIRM)
    String confirm(@PathVariable ClusterYearId yearId, Model model) {
        return page.publish(yearId, PublicationKind.FINAL, model);
    }

    @PostMapping("/chinh-thuc")
    @Allow(Action.RESULT_CONFIRM)
    String publishFinally(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("form") PublishForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> publishing.publish(years.get(yearId), PublicationKind.FINAL, form, actor))
                .then(path(yearId), "publication.done.FINAL")
                .orShow(() -> page.publish(yearId, PublicationKind.FINAL, model));
    }

    private static String path(ClusterYearId year) {
        return "/nam/" + year + "/ket-qua";
    }
}
