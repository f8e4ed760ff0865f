package vn.thidua.evidence;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** The evidence of a unit for those who may see its sheet: listed, and its files fetched as downloads. */
@Controller
@RequestMapping(EvidenceController.FOLDER)
class EvidenceController {

    static final String FOLDER = "/nam/{yearId}/cham-diem/{membershipId}/minh-chung";
    static final String ONE = "/{evidenceId:[0-9]+}";

    private final EvidenceOf evidence;
    private final EvidencePages pages;

    EvidenceController(EvidenceOf evidence, EvidencePages pages) {
        this.evidence = evidence;
        this.pages = pages;
    }

    @GetMapping
    @Allow(Action.EVIDENCE_READ)
    String list(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            Actor actor,
            Here here,
            Model model) {
        return pages.list(new Folder(yearId, membershipId), actor, here, model);
    }

    @GetMapping("/tai-ve")
    @Allow(Action.EVIDENCE_READ)
    ResponseEntity<StreamingResponseBody> workbook(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            Actor actor,
            Here here,
            Workbooks workbooks) {
        return workbooks.list(
                EvidencePage.COLUMNS,
                pages.page(new Folder(yearId, membershipId), actor, here).items(),
                "evidence.title");
    }

    @GetMapping(ONE)
    @Allow(Action.EVIDENCE_READ)
    ResponseEntity<Resource> download(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @PathVariable long evidenceId) {
        return evidence.download(yearId, membershipId, evidenceId);
    }
}
