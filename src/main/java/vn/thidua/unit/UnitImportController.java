package vn.thidua.unit;

import static vn.thidua.unit.UnitImport.SHEET;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.platform.Submission;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UnitId;
import vn.thidua.sheet.SheetForm;
import vn.thidua.sheet.SheetImports;

/** Units from a workbook: send it, look at every row, take it over. */
@Controller
class UnitImportController {

    private final UnitImport units;
    private final UnitReading reading;
    private final UnitWords words;
    private final SheetImports sheets;

    UnitImportController(UnitImport units, UnitReading reading, UnitWords words, SheetImports sheets) {
        this.units = units;
        this.reading = reading;
        this.words = words;
        this.sheets = sheets;
    }

    @GetMapping("/don-vi/nhap")
    @Allow(Action.UNITS_ADD)
    String choose(Model model) {
        model.addAttribute("form", SheetForm.empty());
        return choosePage(model);
    }

    @GetMapping("/don-vi/nhap/mau.xlsx")
    @Allow(Action.UNITS_ADD)
    ResponseEntity<StreamingResponseBody> template() {
        return sheets.template(SHEET);
    }

    @PostMapping("/don-vi/nhap")
    @Allow(Action.UNITS_ADD)
    String read(
            @ModelAttribute("form") SheetForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        AtomicReference<String> to = new AtomicReference<>(SHEET.page());
        return submission
                .attempt(errors, () -> to.set(sheets.receive(SHEET, actor.accountId(), form)))
                .then(to::get, "unit.import.read")
                .orShow(() -> choosePage(model));
    }

    @GetMapping("/don-vi/nhap/{draft}")
    @Allow(Action.UNITS_ADD)
    String preview(
            @PathVariable UUID draft, @RequestParam(required = false) @Nullable Long keeper, Actor actor, Model model) {
        UnitId organiser = keeper(actor, keeper);
        model.addAttribute(
                "sheet", sheets.preview(SHEET, actor.accountId(), draft, rows -> units.check(actor, organiser, rows)));
        model.addAttribute("keepers", reading.organisers(UnitKeeping.keepers(actor)));
        model.addAttribute("keeper", organiser.value());
        model.addAttribute("action", SHEET.pageOf(draft));
        return "unit/import-preview";
    }

    @PostMapping("/don-vi/nhap/{draft}")
    @Allow(Action.UNITS_ADD)
    String add(@PathVariable UUID draft, @RequestParam long keeper, Actor actor, Submission submission) {
        UnitId organiser = new UnitId(keeper);
        return submission
                .attempt(() ->
                        sheets.takeOver(SHEET, actor.accountId(), draft, rows -> units.add(actor, organiser, rows)))
                .then("/don-vi", "unit.import.done")
                .orBack(SHEET.pageOf(draft) + "?keeper=" + keeper);
    }

    /** The directory to add to: the one chosen, else the first of those the person keeps. */
    private UnitId keeper(Actor actor, @Nullable Long chosen) {
        Set<UnitId> keepers = UnitKeeping.keepers(actor);
        UnitId keeper = chosen == null ? keepers.stream().findFirst().orElseThrow(NotFound::new) : new UnitId(chosen);
        if (!keepers.contains(keeper)) {
            throw new NotFound();
        }
        return keeper;
    }

    private String choosePage(Model model) {
        model.addAttribute("kinds", words.kinds());
        return "unit/import";
    }
}
