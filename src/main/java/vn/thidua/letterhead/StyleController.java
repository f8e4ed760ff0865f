package vn.thidua.letterhead;

import jakarta.validation.Valid;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
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
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.document.PaperWords;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.platform.Submission;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** How the papers of an organisation look: letterhead, numbers, signatures, with a picture that follows the form. */
@Controller
@RequestMapping("/don-vi/{unitId}/the-thuc")
class StyleController {

    private final Offices offices;
    private final OfficeKeeping keeping;
    private final SamplePaper sample;
    private final History history;
    private final PaperWords words;
    private final Today today;

    StyleController(
            Offices offices,
            OfficeKeeping keeping,
            SamplePaper sample,
            History history,
            PaperWords words,
            Today today) {
        this.offices = offices;
        this.keeping = keeping;
        this.sample = sample;
        this.history = history;
        this.words = words;
        this.today = today;
    }

    @GetMapping
    @Allow(Action.OFFICE_READ)
    String style(
            @PathVariable UnitId unitId,
            @RequestParam(name = "mau", required = false) @Nullable String preset,
            Here here,
            Model model) {
        OfficeStyle now = offices.style(unitId, today.date());
        StyleForm form = StylePreset.of(preset)
                .map(chosen -> chosen.form(words::of, today.date(), now.version()))
                .orElseGet(() -> StyleForm.of(now, now.id() == null ? today.date() : now.from()));
        model.addAttribute("form", form);
        return page(unitId, form, here, model);
    }

    @PostMapping
    @Allow(Action.OFFICE_EDIT)
    String keep(
            @PathVariable UnitId unitId,
            @Valid @ModelAttribute("form") StyleForm form,
            BindingResult errors,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Here here,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.keep(actor, unitId, form))
                .then(address(unitId), "letterhead.saved")
                .orShow(() -> page(unitId, StyleForm.typed(typed), here, model));
    }

    /** The picture's address for what is in the form now. */
    @GetMapping("/xem")
    @Allow(Action.OFFICE_READ)
    String look(@PathVariable UnitId unitId, @RequestParam Map<String, String> typed, Model model) {
        model.addAttribute("shown", StyleForm.typed(typed));
        model.addAttribute("unitId", offices.require(unitId).id());
        return "letterhead/style :: sample";
    }

    @GetMapping("/mau.png")
    @Allow(Action.OFFICE_READ)
    ResponseEntity<byte[]> png(@PathVariable UnitId unitId, @RequestParam Map<String, String> typed)
            throws IOException {
        LocalDate day = today.date();
        Office office =
                offices.office(offices.require(unitId), StyleForm.typed(typed).style(day), Map.of());
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(sample.png(office, day));
    }

    private String page(UnitId organiser, StyleForm shown, Here here, Model model) {
        model.addAttribute("shown", shown);
        model.addAttribute("organiser", offices.require(organiser));
        model.addAttribute("unitId", organiser);
        model.addAttribute("styles", offices.styles(organiser));
        model.addAttribute("presets", StylePreset.values());
        model.addAttribute("kinds", Arrays.asList(DocumentKind.values()));
        model.addAttribute("canEdit", here.allows(Action.OFFICE_EDIT));
        model.addAttribute("history", history.of(HistorySubject.of(OfficeKeeping.SUBJECT, organiser.value())));
        return "letterhead/style";
    }

    static String address(UnitId organiser) {
        return "/don-vi/" + organiser + "/the-thuc";
    }
}
