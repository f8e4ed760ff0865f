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
import vn.thidua.criteria.ScaleEditing;
import vn.thidua.criteria.ScaleOwner;
import vn.thidua.criteria.ScalePlaces;
import vn.thidua.criteria.Scales;
import vn.thidua.platform.Submission;
import vn.thidua.sheet.CheckedRow;
import vn.thidua.sheet.SheetForm;
import vn.thidua.sheet.SheetImports;
import vn.thidua.sheet.SheetRow;

/** A scale from a workbook: send it, look at every row, take it over as a whole. */
@Controller
@RequestMapping({"/nam/{yearId}/thang-diem/nhap", "/he-thong/{programmeId}/thang-diem/{forYear}/nhap"})
class ScaleImportController {

    private final ScalePlaces places;
    private final Scales scales;
    private final ScaleEditing editing;
    private final SheetImports sheets;
    private final ScaleFile file;

    ScaleImportController(
            ScalePlaces places, Scales scales, ScaleEditing editing, SheetImports sheets, ScaleFile file) {
        this.places = places;
        this.scales = scales;
        this.editing = editing;
        this.sheets = sheets;
        this.file = file;
    }

    @GetMapping
    @Allow(Action.SCALE_EDIT)
    String choose(ScaleOwner owner, Model model) {
        model.addAttribute("form", SheetForm.empty());
        return choosePage(owner, model);
    }

    @GetMapping("/mau.xlsx")
    @Allow(Action.SCALE_EDIT)
    ResponseEntity<StreamingResponseBody> template(ScaleOwner owner) {
        return sheets.template(ScaleSheet.of(owner));
    }

    @PostMapping
    @Allow(Action.SCALE_EDIT)
    String read(
            ScaleOwner owner,
            @ModelAttribute("form") SheetForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        SheetImports.Kind kind = ScaleSheet.of(owner);
        AtomicReference<String> to = new AtomicReference<>(kind.page());
        return submission
                .attempt(errors, () -> to.set(sheets.receive(kind, actor.accountId(), form)))
                .then(to::get, "scalefile.read")
                .orShow(() -> choosePage(owner, model));
    }

    @GetMapping("/{draft}")
    @Allow(Action.SCALE_EDIT)
    String preview(ScaleOwner owner, @PathVariable UUID draft, Actor actor, Model model) {
        SheetImports.Kind kind = ScaleSheet.of(owner);
        model.addAttribute("place", places.of(owner));
        model.addAttribute(
                "sheet",
                sheets.preview(
                        kind, actor.accountId(), draft, rows -> file.read(rows).rows()));
        model.addAttribute("action", kind.pageOf(draft));
        model.addAttribute(
                "present",
                scales.edition(owner, null, true)
                        .map(scale -> scale.lines().size())
                        .orElse(0));
        return "scalefile/preview";
    }

    @PostMapping("/{draft}")
    @Allow(Action.SCALE_EDIT)
    String take(
            ScaleOwner owner,
            @PathVariable UUID draft,
            @RequestParam(defaultValue = "false") boolean replace,
            Actor actor,
            Submission submission) {
        SheetImports.Kind kind = ScaleSheet.of(owner);
        return submission
                .attempt(() ->
                        sheets.takeOver(kind, actor.accountId(), draft, rows -> take(owner, rows, replace, actor)))
                .then(owner.path(), "scalefile.done")
                .orBack(kind.pageOf(draft));
    }

    private void take(ScaleOwner owner, List<SheetRow> rows, boolean replace, Actor actor) {
        ScaleFile.Read read = file.read(rows);
        CheckedRow.taken(read.rows());
        editing.fill(owner, read.lines(), read.terms(), replace, actor);
    }

    private String choosePage(ScaleOwner owner, Model model) {
        model.addAttribute("place", places.of(owner));
        return "scalefile/import";
    }
}
