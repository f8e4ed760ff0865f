package vn.thidua.nominating;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.access.Relation;
import vn.thidua.attachment.Attachments;
import vn.thidua.award.NominationView;
import vn.thidua.award.RoadLog;
import vn.thidua.award.Stage;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.history.History;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.yearrecord.RecordFile;
import vn.thidua.yearrecord.RecordFiles;

/** The nominations of a cluster-year, all of them or one. */
@Controller
class NominationController implements RecordFiles {

    private final NominationPages pages;
    private final AwardSheet sheet;
    private final ClusterYears years;
    private final History history;
    private final Attachments attachments;

    NominationController(
            NominationPages pages, AwardSheet sheet, ClusterYears years, History history, Attachments attachments) {
        this.pages = pages;
        this.sheet = sheet;
        this.years = years;
        this.history = history;
        this.attachments = attachments;
    }

    @GetMapping("/nam/{yearId}/khen-thuong")
    @Allow(Action.YEAR_READ)
    String all(@PathVariable ClusterYearId yearId, Here here, Model model) {
        YearView year = years.get(yearId);
        List<NominationView> all = pages.all(yearId);
        boolean canPropose = here.allows(Action.NOMINATION_ADD);
        model.addAttribute("year", year);
        model.addAttribute("nominations", all);
        model.addAttribute("quotas", pages.quotas(year));
        model.addAttribute("canPropose", canPropose);
        model.addAttribute("drafts", canPropose ? at(Stage.DRAFT, all) : 0);
        model.addAttribute("sent", here.allows(Action.NOMINATIONS_RECEIVE) ? at(Stage.SUBMITTED, all) : 0);
        model.addAttribute("seesBoard", here.allows(Action.BOARD_READ));
        model.addAttribute(
                "papers",
                here.is(Relation.STAFF, Relation.AUDITOR, Relation.BOARD, Relation.HEAD, Relation.DEPUTY)
                        && !all.stream().allMatch(NominationView::withdrawn));
        model.addAttribute("suggestions", canPropose ? pages.suggestions(year, all) : List.of());
        boolean mayAttach = here.allows(Action.ATTACHMENT_ADD);
        model.addAttribute("attachments", attachments.panel(yearId, YearStep.NOMINATION, mayAttach));
        model.addAttribute("history", history.ofKinds(yearId, RoadLog.NOMINATION));
        return "award/nominations";
    }

    private static long at(Stage stage, List<NominationView> all) {
        return all.stream().filter(nomination -> nomination.stage() == stage).count();
    }

    @GetMapping("/nam/{yearId}/khen-thuong/tai-ve")
    @Allow(Action.YEAR_READ)
    ResponseEntity<StreamingResponseBody> download(@PathVariable ClusterYearId yearId) {
        YearView year = years.get(yearId);
        return sheet.of(year.name() + " " + year.year(), pages.all(yearId));
    }

    @Override
    public List<RecordFile> files(YearView year, Here reader) {
        return List.of(RecordFile.workbook(YearStep.NOMINATION, download(year.id())));
    }
}
