package vn.thidua.covenant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.attachment.Attachments;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.history.History;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Workbooks;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.yearrecord.RecordFile;
import vn.thidua.yearrecord.RecordFiles;

/** The covenant's page of a cluster-year, and its targets as a workbook. */
@Controller
@RequestMapping("/nam/{yearId}/giao-uoc")
class CovenantController implements RecordFiles {

    private final CovenantReading reading;
    private final ClusterYears years;
    private final Attachments attachments;
    private final History history;
    private final Workbooks workbooks;
    private final Choices words;

    CovenantController(
            CovenantReading reading,
            ClusterYears years,
            Attachments attachments,
            History history,
            Workbooks workbooks,
            Choices words) {
        this.reading = reading;
        this.years = years;
        this.attachments = attachments;
        this.history = history;
        this.workbooks = workbooks;
        this.words = words;
    }

    @GetMapping
    @Allow(Action.YEAR_READ)
    String show(@PathVariable ClusterYearId yearId, Here here, Model model) {
        YearView year = years.get(yearId);
        model.addAttribute("year", year);
        model.addAttribute("page", reading.page(year, here));
        model.addAttribute(
                "attachments", attachments.panel(yearId, YearStep.COVENANT, here.allows(Action.ATTACHMENT_ADD)));
        model.addAttribute("history", history.of(Covenanting.subject(yearId)));
        return "covenant/covenant";
    }

    /** All targets, one row each; members without targets have a row of their own. */
    @GetMapping("/chi-tieu.xlsx")
    @Allow(Action.YEAR_READ)
    ResponseEntity<StreamingResponseBody> targets(@PathVariable ClusterYearId yearId, Here here) {
        YearView year = years.get(yearId);
        List<List<Object>> rows = new ArrayList<>();
        for (CovenantPage.Text text : reading.page(year, here).texts()) {
            for (CovenantPage.Member member : text.members()) {
                rows.addAll(rows(text, member));
            }
        }
        List<String> heads = Stream.of(
                        "covenant.member",
                        "covenant.title",
                        "covenant.target.text",
                        "covenant.target.planned",
                        "covenant.target.unitOfMeasure",
                        "covenant.target.note",
                        "covenant.state")
                .map(words::text)
                .toList();
        String title = words.text("covenant.xlsx.title", year.name(), String.valueOf(year.year()));
        return workbooks.xlsx(title, title, heads, rows);
    }

    @Override
    public List<RecordFile> files(YearView year, Here reader) {
        return List.of(RecordFile.workbook(YearStep.COVENANT, targets(year.id(), reader)));
    }

    private List<List<Object>> rows(CovenantPage.Text text, CovenantPage.Member member) {
        String state = words.text(member.stateKey());
        String title = text.text().title();
        if (member.targets().isEmpty()) {
            return List.of(Arrays.asList(member.name(), title, null, null, null, null, state));
        }
        return member.targets().stream()
                .map(target -> Arrays.<Object>asList(
                        member.name(),
                        title,
                        target.text(),
                        target.planned(),
                        target.unitOfMeasure(),
                        target.note(),
                        state))
                .toList();
    }
}
