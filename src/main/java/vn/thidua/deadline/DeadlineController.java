package vn.thidua.deadline;

import jakarta.validation.Valid;
import java.util.Arrays;
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
import vn.thidua.cluster.YearView;
import vn.thidua.deadline.DeadlineForms.DayForm;
import vn.thidua.deadline.DeadlineForms.ExtensionForm;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.platform.Submission;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;

/** The deadlines of a year: shown to its members, set and extended by head, deputy and staff. */
@Controller
@RequestMapping("/nam/{yearId}/han-nop")
class DeadlineController {

    private static final TableColumns<DeadlinePage.Member> MEMBERS = TableColumns.<DeadlinePage.Member>none()
            .with("deadline.unit", DeadlinePage.Member::name)
            .with("deadline.dueOn", DeadlinePage.Member::openUntil)
            .word(
                    "deadline.sheet",
                    member -> member.status() == null
                            ? "deadline.noSheet"
                            : member.status().key())
            .with("deadline.handedIn", DeadlinePage.Member::handedIn)
            .with("deadline.daysLate", DeadlinePage.Member::daysLate);

    private final DeadlinePages pages;
    private final Setting setting;
    private final ClusterYears years;
    private final History history;
    private final Choices words;

    DeadlineController(DeadlinePages pages, Setting setting, ClusterYears years, History history, Choices words) {
        this.pages = pages;
        this.setting = setting;
        this.years = years;
        this.history = history;
        this.words = words;
    }

    @GetMapping
    @Allow(Action.YEAR_READ)
    String show(@PathVariable ClusterYearId yearId, Here here, Model model) {
        YearView year = years.get(yearId);
        boolean canSet = here.allows(Action.DEADLINE_SET);
        model.addAttribute("year", year);
        model.addAttribute("canSet", canSet);
        model.addAttribute("page", page(year, here));
        if (canSet) {
            model.addAttribute("history", history.of(HistorySubject.in(yearId, Setting.KIND, yearId.value())));
        }
        return "deadline/deadlines";
    }

    @GetMapping("/tai-ve")
    @Allow(Action.YEAR_READ)
    ResponseEntity<StreamingResponseBody> members(@PathVariable ClusterYearId yearId, Here here, Workbooks workbooks) {
        return workbooks.list(MEMBERS, page(years.get(yearId), here).members(), "deadline.members");
    }

    @GetMapping("/gia-han/tai-ve")
    @Allow(Action.YEAR_READ)
    ResponseEntity<StreamingResponseBody> extensions(
            @PathVariable ClusterYearId yearId, Here here, Workbooks workbooks) {
        YearView year = years.get(yearId);
        TableColumns<DeadlinePage.Granted> columns = TableColumns.<DeadlinePage.Granted>none()
                .with("deadline.unit", DeadlinePage.Granted::member)
                .word("deadline.stage", granted -> granted.stage().key(year.kind()))
                .with("deadline.until", DeadlinePage.Granted::until)
                .word("deadline.late", granted -> "deadline.counts." + (granted.excused() ? "EXCUSED" : "LATE"))
                .mark("deadline.holds", DeadlinePage.Granted::holds)
                .with("deadline.reason", DeadlinePage.Granted::reason)
                .with("deadline.document", DeadlinePage.Granted::document)
                .with("deadline.by", DeadlinePage.Granted::by)
                .with("deadline.at", DeadlinePage.Granted::at);
        return workbooks.list(columns, page(year, here).extensions(), "deadline.extensions");
    }

    private DeadlinePage page(YearView year, Here here) {
        return pages.page(year, unit -> here.at(unit).allows(Action.SHEET_READ));
    }

    @GetMapping("/{stage}")
    @Allow(Action.DEADLINE_SET)
    String day(@PathVariable ClusterYearId yearId, @PathVariable String stage, Model model) {
        Setting.SetDay kept = setting.day(yearId, stage(stage)).orElse(null);
        model.addAttribute(
                "form",
                kept == null ? new DayForm(null, Setting.NONE, null) : new DayForm(kept.dueOn(), kept.version(), null));
        return dayPage(yearId, stage(stage), model);
    }

    @PostMapping("/{stage}")
    @Allow(Action.DEADLINE_SET)
    String setDay(
            @PathVariable ClusterYearId yearId,
            @PathVariable String stage,
            @Valid @ModelAttribute("form") DayForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        DueStage due = stage(stage);
        return submission
                .attempt(errors, () -> setting.set(yearId, due, form, here, actor))
                .then(path(yearId), "deadline.saved")
                .orShow(() -> dayPage(yearId, due, model));
    }

    @GetMapping("/gia-han")
    @Allow(Action.DEADLINE_SET)
    String extension(@PathVariable ClusterYearId yearId, Here here, Model model) {
        model.addAttribute("form", ExtensionForm.empty());
        return extensionPage(yearId, here, model);
    }

    @PostMapping("/gia-han")
    @Allow(Action.DEADLINE_SET)
    String extend(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("form") ExtensionForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        return submission
                .attempt(errors, () -> setting.extend(yearId, form, here, actor))
                .then(path(yearId), "deadline.extended")
                .orShow(() -> extensionPage(yearId, here, model));
    }

    private String dayPage(ClusterYearId yearId, DueStage stage, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("stage", stage);
        return "deadline/day";
    }

    private String extensionPage(ClusterYearId yearId, Here here, Model model) {
        YearView year = years.get(yearId);
        model.addAttribute("year", year);
        model.addAttribute(
                "stages",
                pages.stages(year).stream()
                        .map(stage -> Option.of(stage.name(), words.text(stage.key(year.kind()))))
                        .toList());
        model.addAttribute(
                "members",
                years.members(yearId).stream()
                        .filter(member ->
                                !member.left() && !here.at(member.unit()).inOwnCause())
                        .map(member -> member.option(words))
                        .toList());
        return "deadline/extension";
    }

    private static DueStage stage(String name) {
        return Arrays.stream(DueStage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String path(ClusterYearId yearId) {
        return "/nam/" + yearId + "/han-nop";
    }
}
