package vn.thidua.scalefile;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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
import vn.thidua.cluster.ClusterYears;
import vn.thidua.criteria.ScaleEditing;
import vn.thidua.criteria.Scales;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.sheet.CheckedRow;
import vn.thidua.sheet.SheetForm;
import vn.thidua.sheet.SheetImports;
import vn.thidua.sheet.SheetRow;

/** A scale from a workbook: send it, look at every row, take it over as a whole. */
@Controller
@RequestMapping("/nam/{yearId}/thang-diem/nhap")
class ScaleImportController {

    private final ClusterYears years;
    private final Scales scales;
    private final ScaleEditing editing;
    private final SheetImports sheets;
    private final ScaleFile file;

    ScaleImportController(
            ClusterYears years, Scales scales, ScaleEditing editing, SheetImports sheets, ScaleFile file) {
        this.years = years;
        this.scales = scales;
        this.editing = editing;
        this.sheets = sheets;
        this.file = file;
    }

    @GetMapping
    @Allow(Action.SCALE_EDIT)
    String choose(@PathVariable ClusterYearId yearId, Model model) {
        model.addAttribute("form", SheetForm.empty());
        return choosePage(yearId, model);
    }

    @GetMapping("/mau.xlsx")
    @Allow(Action.SCALE_EDIT)
    ResponseEntity<StreamingResponseBody> template(@PathVariable ClusterYearId yearId) {
        return sheets.template(ScaleSheet.of(yearId));
    }

    @PostMapping
    @Allow(Action.SCALE_EDIT)
    String read(
            @PathVariable ClusterYearId yearId,
            @ModelAttribute("form") SheetForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        SheetImports.Kind kind = ScaleSheet.of(yearId);
        AtomicReference<String> to = new AtomicReference<>(kind.page());
        return submission
                .attempt(errors, () -> to.set(sheets.receive(kind, actor.accountId(), form)))
                .then(to::get, "scalefile.read")
                .orShow(() -> choosePage(yearId, model));
    }

    @GetMapping("/{draft}")
    @Allow(Action.SCALE_EDIT)
    String preview(@PathVariable ClusterYearId yearId, @PathVariable UUID draft, Actor actor, Model model) {
        SheetImports.Kind kind = ScaleSheet.of(yearId);
        model.addAttribute("year", years.get(yearId));
        model.addAttribute(
                "sheet",
                sheets.preview(
                        kind, actor.accountId(), draft, rows -> file.read(rows).rows()));
        model.addAttribute("action", kind.pageOf(draft));
        model.addAttribute(
                "present",
                scales.edition(yearId, null, true)
                        .map(scale -> scale.lines().size())
                        .orElse(0));
        return "scalefile/preview";
    }

    @PostMapping("/{draft}")
    @Allow(Action.SCALE_EDIT)
    String take(
            @PathVariable ClusterYearId yearId,
            @PathVariable UUID draft,
            @RequestParam(defaultValue = "false") boolean replace,
            Actor actor,
            Submission submission) {
        SheetImports.Kind kind = ScaleSheet.of(yearId);
        return submission
                .attempt(() ->
                        sheets.takeOver(kind, actor.accountId(), draft, rows -> take(yearId, rows, replace, actor)))
                .then("/nam/" + yearId + "/thang-diem", "scalefile.done")
                .orBack(kind.pageOf(draft));
    }

    private void take(ClusterYearId year, List<SheetRow> rows, boolean replace, Actor actor) {
        ScaleFile.Read read = file.read(rows);
        CheckedRow.taken(read.rows());
        editing.fill(year, read.lines(), replace, actor);
    }

    private String choosePage(ClusterYearId yearId, Model model) {
        model.addAttribute("year", years.get(yearId));
        return "scalefile/import";
    }
}
