package vn.thidua.letterhead;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.catalogue.LegalDocuments;
import vn.thidua.platform.Submission;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Today;
import vn.thidua.shared.UnitId;

/** The fixed texts of a kind of paper. */
@Controller
@RequestMapping("/don-vi/{unitId}/the-thuc/{slug}")
class TextsController {

    private final Offices offices;
    private final OfficeKeeping keeping;
    private final LegalDocuments documents;
    private final Today today;

    TextsController(Offices offices, OfficeKeeping keeping, LegalDocuments documents, Today today) {
        this.offices = offices;
        this.keeping = keeping;
        this.documents = documents;
        this.today = today;
    }

    @GetMapping
    @Allow(Action.OFFICE_READ)
    String texts(@PathVariable UnitId unitId, @PathVariable String slug, Here here, Model model) {
        DocumentKind kind = kind(slug);
        LocalDate day = today.date();
        model.addAttribute(
                "form",
                TextsForm.of(
                        kind,
                        offices.texts(offices.require(unitId).id(), day),
                        day,
                        offices.textsVersion(unitId, kind)));
        return page(unitId, kind, here, model);
    }

    @PostMapping
    @Allow(Action.OFFICE_EDIT)
    String keep(
            @PathVariable UnitId unitId,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") TextsForm form,
            BindingResult errors,
            Actor actor,
            Here here,
            Submission submission,
            Model model) {
        DocumentKind kind = kind(slug);
        return submission
                .attempt(errors, () -> keeping.keep(actor, unitId, kind, form))
                .then(StyleController.address(unitId), "letterhead.textsSaved")
                .orShow(() -> page(unitId, kind, here, model));
    }

    private String page(UnitId organiser, DocumentKind kind, Here here, Model model) {
        model.addAttribute("organiser", offices.require(organiser));
        model.addAttribute("unitId", organiser);
        model.addAttribute("kind", kind);
        model.addAttribute("citable", documents.all(null));
        model.addAttribute("day", today.date());
        model.addAttribute("canEdit", here.allows(Action.OFFICE_EDIT));
        return "letterhead/texts";
    }

    private static DocumentKind kind(String slug) {
        return DocumentKind.of(slug).orElseThrow(NotFound::new);
    }
}
