package vn.thidua.year;

import java.util.Arrays;
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
import vn.thidua.attachment.Attachments;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.HeadView;
import vn.thidua.cluster.YearView;
import vn.thidua.history.Wording;
import vn.thidua.platform.Workbooks;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.yearrecord.RecordFile;
import vn.thidua.yearrecord.RecordFiles;

/** The members of a cluster-year with its head and deputies, as a page and as a workbook. */
@Controller
class MembersController implements RecordFiles {

    private static final List<String> COLUMNS = List.of(
            "year.member.unit",
            "year.member.shortName",
            "year.member.rankGroup",
            "year.member.joinedOn",
            "year.member.leftOn",
            "year.member.leaveReason",
            "year.note");

    private final ClusterYears years;
    private final Rostering rostering;
    private final ProgrammeRules rules;
    private final Attachments attachments;
    private final Workbooks workbooks;
    private final Wording wording;

    MembersController(
            ClusterYears years,
            Rostering rostering,
            ProgrammeRules rules,
            Attachments attachments,
            Workbooks workbooks,
            Wording wording) {
        this.years = years;
        this.rostering = rostering;
        this.rules = rules;
        this.attachments = attachments;
        this.workbooks = workbooks;
        this.wording = wording;
    }

    @GetMapping("/nam/{yearId}/thanh-vien")
    @Allow(Action.YEAR_READ)
    String members(@PathVariable ClusterYearId yearId, Here here, Model model) {
        YearView year = years.get(yearId);
        List<HeadView> headships = years.headships(yearId);
        List<MemberRow> members = rostering.members(yearId);
        int present = (int) members.stream().filter(member -> !member.left()).count();
        model.addAttribute("year", year);
        model.addAttribute("members", members);
        model.addAttribute("heads", headships.stream().filter(HeadView::head).toList());
        model.addAttribute(
                "deputies", headships.stream().filter(held -> !held.head()).toList());
        model.addAttribute("warnings", MemberCount.warnings(present, rules.on(year.programme(), year.ruleDay())));
        model.addAttribute("canEdit", here.allows(Action.YEAR_EDIT));
        model.addAttribute("history", rostering.history(yearId));
        model.addAttribute(
                "attachments", attachments.panel(yearId, YearStep.MEMBERS, here.allows(Action.ATTACHMENT_ADD)));
        return "year/members";
    }

    @GetMapping("/nam/{yearId}/thanh-vien.xlsx")
    @Allow(Action.YEAR_READ)
    ResponseEntity<StreamingResponseBody> workbook(@PathVariable ClusterYearId yearId) {
        YearView year = years.get(yearId);
        List<String> heads = COLUMNS.stream().map(key -> wording.of(key)).toList();
        List<List<Object>> rows =
                rostering.members(yearId).stream().map(MembersController::cells).toList();
        String title = wording.of("year.members.ofYear", year.name(), Integer.toString(year.year()));
        return workbooks.xlsx("thanh-vien-" + year.year(), title, heads, rows);
    }

    @Override
    public List<RecordFile> files(YearView year, Here reader) {
        return List.of(RecordFile.workbook(YearStep.MEMBERS, workbook(year.id())));
    }

    private static List<Object> cells(MemberRow row) {
        return Arrays.asList(
                row.name(),
                row.shortName(),
                row.rankGroup(),
                row.joinedOn(),
                row.leftOn(),
                row.leaveReason(),
                row.note());
    }
}
