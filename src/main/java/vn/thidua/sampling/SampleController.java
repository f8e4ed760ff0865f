package vn.thidua.sampling;

import jakarta.validation.Valid;
import java.util.List;
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
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.platform.Submission;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;
import vn.thidua.sampling.SampleForms.DrawForm;
import vn.thidua.sampling.SampleForms.FindingForm;
import vn.thidua.shared.ClusterYearId;

/** The organiser's staff draw unchanged sheets and write what they found in each. */
@Controller
@RequestMapping("/nam/{yearId}/kiem-tra-mau")
class SampleController {

    private static final TableColumns<Sample.Drawn> COLUMNS = TableColumns.<Sample.Drawn>none()
            .with("sampling.unit", Sample.Drawn::unit)
            .word("sampling.state", drawn -> drawn.found() == null ? "sampling.notYet" : "sampling.checked")
            .with("sampling.found", Sample.Drawn::found)
            .with("sampling.checkedBy", Sample.Drawn::by)
            .with("sampling.checkedAt", Sample.Drawn::at);

    private final Sampling sampling;
    private final Unchanged unchanged;
    private final ClusterYears years;
    private final History history;

    SampleController(Sampling sampling, Unchanged unchanged, ClusterYears years, History history) {
        this.sampling = sampling;
        this.unchanged = unchanged;
        this.years = years;
        this.history = history;
    }

    @GetMapping
    @Allow(Action.SAMPLE_READ)
    String show(@PathVariable ClusterYearId yearId, Here here, Model model) {
        model.addAttribute("form", new DrawForm(null, null));
        return page(yearId, here, model);
    }

    @GetMapping("/tai-ve")
    @Allow(Action.SAMPLE_READ)
    ResponseEntity<StreamingResponseBody> workbook(@PathVariable ClusterYearId yearId, Workbooks workbooks) {
        return workbooks.list(COLUMNS, sampling.of(yearId).map(Sample::drawn).orElse(List.of()), "sampling.title");
    }

    @PostMapping
    @Allow(Action.SAMPLE_DRAW)
    String draw(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("form") DrawForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        return submission
                .attempt(errors, () -> sampling.draw(yearId, form, actor))
                .then(path(yearId), "sampling.drawn")
                .orShow(() -> page(yearId, here, model));
    }

    @GetMapping("/{findingId}")
    @Allow(Action.SAMPLE_DRAW)
    String finding(@PathVariable ClusterYearId yearId, @PathVariable long findingId, Model model) {
        Sample.Drawn drawn = sampling.drawn(yearId, findingId);
        model.addAttribute("form", new FindingForm(drawn.version(), drawn.found()));
        return findingPage(yearId, findingId, model);
    }

    @PostMapping("/{findingId}")
    @Allow(Action.SAMPLE_DRAW)
    String record(
            @PathVariable ClusterYearId yearId,
            @PathVariable long findingId,
            @Valid @ModelAttribute("form") FindingForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> sampling.record(yearId, findingId, form, actor))
                .then(path(yearId), "sampling.recorded")
                .orShow(() -> findingPage(yearId, findingId, model));
    }

    private String page(ClusterYearId yearId, Here here, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("canDraw", here.allows(Action.SAMPLE_DRAW));
        model.addAttribute("sample", sampling.of(yearId).orElse(null));
        model.addAttribute("candidates", unchanged.of(yearId).size());
        model.addAttribute("history", history.of(HistorySubject.in(yearId, Sampling.KIND, yearId.value())));
        return "sampling/sample";
    }

    private String findingPage(ClusterYearId yearId, long findingId, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("drawn", sampling.drawn(yearId, findingId));
        return "sampling/finding";
    }

    private static String path(ClusterYearId yearId) {
        return "/nam/" + yearId + "/kiem-tra-mau";
    }
}
