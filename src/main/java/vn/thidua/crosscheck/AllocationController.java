package vn.thidua.crosscheck;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.crosscheck.DrawForm.ChangeForm;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.platform.Submission;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.scoring.ScoringRules;
import vn.thidua.scoring.Stage;
import vn.thidua.shared.ClusterYearId;

/** Who checks whom: shown to the members, drawn and changed by head, deputy and staff. */
@Controller
@RequestMapping("/nam/{yearId}/cham-cheo")
class AllocationController {

    private static final TableColumns<AllocationPage.Row> COLUMNS = TableColumns.<AllocationPage.Row>none()
            .with("crosscheck.unit", row -> row.member().name())
            .with("crosscheck.checks", row -> names(row.checks()))
            .with("crosscheck.load", row -> row.checks().size())
            .with("crosscheck.checkedBy", row -> names(row.checkedBy()));

    private final AllocationPages pages;
    private final Drawing drawing;
    private final ClusterYears years;
    private final Taking taking;
    private final ProgrammeRules rules;
    private final History history;

    AllocationController(
            AllocationPages pages,
            Drawing drawing,
            ClusterYears years,
            Taking taking,
            ProgrammeRules rules,
            History history) {
        this.pages = pages;
        this.drawing = drawing;
        this.years = years;
        this.taking = taking;
        this.rules = rules;
        this.history = history;
    }

    @GetMapping
    @Allow(Action.YEAR_READ)
    String show(@PathVariable ClusterYearId yearId, Actor actor, Here here, Model model) {
        boolean canChange = here.allows(Action.CROSSCHECK_DRAW);
        YearView year = years.get(yearId);
        model.addAttribute("year", year);
        model.addAttribute("used", ScoringRules.of(rules, year).stages().uses(Stage.PEER));
        model.addAttribute("page", pages.page(yearId, actor.units(), canChange).orElse(null));
        model.addAttribute("canDraw", canChange);
        model.addAttribute("ownCause", years.ownCause(yearId, here));
        model.addAttribute("history", history.of(HistorySubject.in(yearId, Drawing.KIND, yearId.value())));
        return "crosscheck/allocation";
    }

    @GetMapping("/tai-ve")
    @Allow(Action.YEAR_READ)
    ResponseEntity<StreamingResponseBody> workbook(
            @PathVariable ClusterYearId yearId, Actor actor, Here here, Workbooks workbooks) {
        List<AllocationPage.Row> rows = pages.page(yearId, actor.units(), here.allows(Action.CROSSCHECK_DRAW))
                .map(AllocationPage::rows)
                .orElse(List.of());
        return workbooks.list(COLUMNS, rows, "crosscheck.sub");
    }

    private static List<String> names(List<AllocationPage.Cell> checks) {
        return checks.stream().map(AllocationPage.Cell::name).toList();
    }

    @GetMapping("/boc-tham")
    @Allow(Action.CROSSCHECK_DRAW)
    String drawForm(@PathVariable ClusterYearId yearId, Model model) {
        model.addAttribute("form", new DrawForm(pages.version(yearId), null, List.of()));
        return drawPage(yearId, List.of(), model);
    }

    @PostMapping("/boc-tham")
    @Allow(Action.CROSSCHECK_DRAW)
    String draw(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("form") DrawForm form,
            BindingResult errors,
            @RequestParam(name = "aside", defaultValue = "") List<String> ticked,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> drawing.draw(yearId, form, actor))
                .then(path(yearId), "crosscheck.drawn")
                .orShow(() -> drawPage(yearId, ticked, model));
    }

    @GetMapping("/doi/{checkId}")
    @Allow(Action.CROSSCHECK_DRAW)
    String changeForm(@PathVariable ClusterYearId yearId, @PathVariable long checkId, Here here, Model model) {
        AllocationPages.Changing changing = pages.changing(yearId, checkId, here);
        model.addAttribute("form", new ChangeForm(changing.version(), null, null));
        return changePage(yearId, changing, model);
    }

    @PostMapping("/doi/{checkId}")
    @Allow(Action.CROSSCHECK_DRAW)
    String change(
            @PathVariable ClusterYearId yearId,
            @PathVariable long checkId,
            @Valid @ModelAttribute("form") ChangeForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        return submission
                .attempt(errors, () -> drawing.change(yearId, checkId, form, here, actor))
                .then(path(yearId), "crosscheck.changed")
                .orShow(() -> changePage(yearId, pages.changing(yearId, checkId, here), model));
    }

    /** A form that cannot be read has no ticks; they are taken from what was sent. */
    private String drawPage(ClusterYearId yearId, List<String> ticked, Model model) {
        model.addAttribute("ticked", ticked);
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("page", pages.page(yearId, Set.of(), true).orElse(null));
        model.addAttribute("perSheet", taking.perSheet(yearId));
        model.addAttribute("members", taking.in(yearId));
        return "crosscheck/draw";
    }

    private String changePage(ClusterYearId yearId, AllocationPages.Changing changing, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("changing", changing);
        return "crosscheck/change";
    }

    private static String path(ClusterYearId yearId) {
        return "/nam/" + yearId + "/cham-cheo";
    }
}
