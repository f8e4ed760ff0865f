package vn.thidua.meeting;

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
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.yearrecord.RecordFile;
import vn.thidua.yearrecord.RecordFiles;

/** The page of meetings, reported figures and joint activities; the activities also as a workbook. */
@Controller
@RequestMapping("/nam/{yearId}/hoi-nghi")
class MeetingController implements RecordFiles {

    private static final TableColumns<MeetingPage.Figure> FIGURES = TableColumns.<MeetingPage.Figure>none()
            .with("meeting.figure.indicator", MeetingPage.Figure::indicator)
            .with("meeting.figure.value", MeetingPage.Figure::told)
            .with("meeting.figure.source", MeetingPage.Figure::source)
            .with("meeting.figure.asOf", MeetingPage.Figure::asOf);

    private final MeetingReading reading;
    private final ClusterYears years;
    private final Attachments attachments;
    private final History history;
    private final Workbooks workbooks;
    private final Choices words;

    MeetingController(
            MeetingReading reading,
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
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("page", reading.page(yearId, here.allows(Action.MEETING_EDIT)));
        model.addAttribute(
                "attachments", attachments.panel(yearId, YearStep.MEETING, here.allows(Action.ATTACHMENT_ADD)));
        model.addAttribute("history", history.of(MeetingReading.subject(yearId)));
        return "meeting/meetings";
    }

    @GetMapping("/hoat-dong.xlsx")
    @Allow(Action.YEAR_READ)
    ResponseEntity<StreamingResponseBody> activities(@PathVariable ClusterYearId yearId) {
        YearView year = years.get(yearId);
        List<String> heads = Stream.of(
                        "meeting.activity.what",
                        "meeting.place",
                        "meeting.activity.happenedOn",
                        "meeting.activity.endedOn",
                        "meeting.activity.amount",
                        "meeting.activity.goods",
                        "meeting.activity.paidBy",
                        "meeting.alsoOf",
                        "meeting.activity.modelForYear",
                        "meeting.note")
                .map(words::text)
                .toList();
        List<List<Object>> rows = reading.page(yearId, false).activities().stream()
                .map(MeetingController::row)
                .toList();
        String title = words.text("meeting.xlsx.title", year.name(), String.valueOf(year.year()));
        return workbooks.xlsx(title, title, heads, rows);
    }

    @GetMapping("/so-lieu/tai-ve")
    @Allow(Action.YEAR_READ)
    ResponseEntity<StreamingResponseBody> figures(@PathVariable ClusterYearId yearId) {
        return workbooks.list(FIGURES, reading.page(yearId, false).figures(), "meeting.figures");
    }

    @Override
    public List<RecordFile> files(YearView year, Here reader) {
        return List.of(RecordFile.workbook(YearStep.MEETING, activities(year.id())));
    }

    private static List<Object> row(MeetingPage.Activity activity) {
        ActivityForm facts = activity.facts();
        return Arrays.asList(
                facts.what(),
                facts.place(),
                facts.happenedOn(),
                facts.endedOn(),
                facts.amountVnd(),
                facts.goods(),
                facts.paidBy(),
                String.join("; ", activity.alsoOf()),
                facts.modelForYear(),
                facts.note());
    }
}
