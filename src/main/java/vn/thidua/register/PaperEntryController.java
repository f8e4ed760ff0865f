package vn.thidua.register;

import jakarta.validation.Valid;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
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
import vn.thidua.catalogue.RecipientKind;
import vn.thidua.decision.Organisers;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Submission;
import vn.thidua.shared.UnitId;

/** Awards from papers: those granted before the product kept the register. */
@Controller
@RequestMapping("/don-vi/{unitId}/so-khen-thuong/moi")
class PaperEntryController {

    private final PaperEntry entry;
    private final Organisers organisers;
    private final Choices choices;

    PaperEntryController(PaperEntry entry, Organisers organisers, Choices choices) {
        this.entry = entry;
        this.organisers = organisers;
        this.choices = choices;
    }

    @GetMapping
    @Allow(Action.REGISTER_EDIT)
    String form(
            @PathVariable UnitId unitId,
            @RequestParam(name = "tim", required = false) @Nullable String words,
            Model model) {
        model.addAttribute("form", PaperForm.empty());
        return page(unitId, words, model);
    }

    @PostMapping
    @Allow(Action.REGISTER_EDIT)
    String enter(
            @PathVariable UnitId unitId,
            @RequestParam(name = "tim", required = false) @Nullable String words,
            @Valid @ModelAttribute("form") PaperForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        organisers.require(unitId);
        AtomicLong id = new AtomicLong();
        String list = "/don-vi/" + unitId + "/so-khen-thuong";
        return submission
                .attempt(errors, () -> id.set(entry.enter(actor, unitId, form)))
                .then(() -> id.get() == 0 ? list : list + "/" + id, "register.entered")
                .orShow(() -> page(unitId, words, model));
    }

    private String page(UnitId organiser, @Nullable String words, Model model) {
        model.addAttribute("organiser", organisers.require(organiser));
        model.addAttribute("words", words);
        model.addAttribute("known", entry.known(organiser, words));
        model.addAttribute("units", entry.units(organiser));
        model.addAttribute("awards", entry.awards());
        model.addAttribute("kinds", choices.of("catalogue.recipient.", RecipientKind.values()));
        return "register/paper";
    }
}
