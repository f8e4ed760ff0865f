package vn.thidua.unit;

import java.util.List;
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
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UnitId;
import vn.thidua.sheet.CheckedRow;
import vn.thidua.sheet.SheetDrafts;
import vn.thidua.sheet.SheetForm;
import vn.thidua.sheet.SheetReader;

/** Units from a workbook: send it, look at every row, take it over. */
@Controller
class UnitImportController {

    private static final String KIND = "units";
    private static final String PAGE = "/don-vi/nhap";

    private final UnitImport units;
    private final UnitReading reading;
    private final UnitWords words;
    private final SheetReader sheets;
    private final SheetDrafts drafts;
    private final Workbooks workbooks;

    UnitImportController(
            UnitImport units,
            UnitReading reading,
            UnitWords words,
            SheetReader sheets,
            SheetDrafts drafts,
            Workbooks workbooks) {
        this.units = units;
        this.reading = reading;
        this.words = words;
        this.sheets = sheets;
        this.drafts = drafts;
        this.workbooks = workbooks;
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
        return workbooks.xlsx(
                words.text("unit.import.template"), words.text("sheet.template.title"), headings(), List.of());
    }

    @PostMapping("/don-vi/nhap")
    @Allow(Action.UNITS_ADD)
    String read(
            @ModelAttribute("form") SheetForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        AtomicReference<@Nullable UUID> draft = new AtomicReference<>();
        return submission
                .attempt(
                        errors,
                        () -> draft.set(
                                drafts.keep(actor.accountId(), KIND, form.fileName(), sheets.read(form, headings()))))
                .then(() -> draft.get() == null ? PAGE : PAGE + "/" + draft.get(), "unit.import.read")
                .orShow(() -> choosePage(model));
    }

    @GetMapping("/don-vi/nhap/{draft}")
    @Allow(Action.UNITS_ADD)
    String preview(
            @PathVariable UUID draft, @RequestParam(required = false) @Nullable Long keeper, Actor actor, Model model) {
        UnitId organiser = keeper(actor, keeper);
        var sheet = drafts.get(actor.accountId(), KIND, draft);
        List<CheckedRow> rows = units.check(actor, organiser, sheet.rows());
        model.addAttribute("fileName", sheet.fileName());
        model.addAttribute("rows", rows);
        model.addAttribute("summary", words.text("sheet.summary", CheckedRow.counts(rows)));
        model.addAttribute("ready", CheckedRow.areReady(rows));
        model.addAttribute("headings", headings());
        model.addAttribute("keepers", reading.organisers(UnitKeeping.keepers(actor)));
        model.addAttribute("keeper", organiser.value());
        model.addAttribute("action", PAGE + "/" + draft);
        return "unit/import-preview";
    }

    @PostMapping("/don-vi/nhap/{draft}")
    @Allow(Action.UNITS_ADD)
    String add(@PathVariable UUID draft, @RequestParam long keeper, Actor actor, Submission submission) {
        return submission
                .attempt(() -> {
                    units.add(
                            actor,
                            new UnitId(keeper),
                            drafts.get(actor.accountId(), KIND, draft).rows());
                    drafts.forget(draft);
                })
                .then("/don-vi", "unit.import.done")
                .orBack(PAGE + "/" + draft + "?keeper=" + keeper);
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

    private List<String> headings() {
        return UnitImport.HEADINGS.stream().map(words::text).toList();
    }
}
