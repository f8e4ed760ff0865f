package vn.thidua.unit;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.platform.Submission;
import vn.thidua.shared.UnitId;

/** New units, new organisers, and changes of what is known of a unit. */
@Controller
class UnitEditController {

    private static final String FORM = "unit/unit-form";

    private final UnitKeeping keeping;
    private final UnitReading reading;
    private final UnitDirectory directory;
    private final UnitWords words;

    UnitEditController(UnitKeeping keeping, UnitReading reading, UnitDirectory directory, UnitWords words) {
        this.keeping = keeping;
        this.reading = reading;
        this.directory = directory;
        this.words = words;
    }

    @GetMapping("/don-vi/moi")
    @Allow(Action.UNITS_ADD)
    String empty(Actor actor, Model model) {
        Set<UnitId> keepers = UnitKeeping.keepers(actor);
        Long only = keepers.size() == 1 ? keepers.iterator().next().value() : null;
        model.addAttribute("form", UnitForm.empty(only));
        return addPage(actor, model);
    }

    @PostMapping("/don-vi/moi")
    @Allow(Action.UNITS_ADD)
    String add(
            @Valid @ModelAttribute("form") UnitForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        if (!errors.hasErrors() && form.keeper() == null) {
            errors.rejectValue("keeper", "NotNull");
        }
        AtomicReference<String> to = new AtomicReference<>("/don-vi");
        return submission
                .attempt(
                        errors,
                        () -> to.set(
                                pageOf(keeping.add(actor, new UnitId(requireNonNull(form.keeper())), form.facts()))))
                .then(to::get, "unit.added", form.name())
                .orShow(() -> addPage(actor, model));
    }

    @GetMapping("/don-vi/to-chuc-moi")
    @Allow(Action.ORGANISER_ADD)
    String emptyOrganiser(Model model) {
        model.addAttribute("form", UnitForm.empty(null));
        return organiserPage(model);
    }

    @PostMapping("/don-vi/to-chuc-moi")
    @Allow(Action.ORGANISER_ADD)
    String addOrganiser(
            @Valid @ModelAttribute("form") UnitForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.addOrganiser(actor, form.facts()))
                .then("/don-vi", "unit.organiserAdded", form.name())
                .orShow(() -> organiserPage(model));
    }

    @GetMapping("/don-vi/{unitId}/sua")
    @Allow(Action.UNIT_EDIT)
    String filled(@PathVariable UnitId unitId, Model model) {
        model.addAttribute("form", keeping.formOf(unitId));
        return editPage(unitId, model);
    }

    @PostMapping("/don-vi/{unitId}/sua")
    @Allow(Action.UNIT_EDIT)
    String edit(
            @PathVariable UnitId unitId,
            @Valid @ModelAttribute("form") UnitForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.edit(actor, unitId, form.facts(), form.version()))
                .then("/don-vi/" + unitId, "unit.saved", form.name())
                .orShow(() -> editPage(unitId, model));
    }

    private String addPage(Actor actor, Model model) {
        Set<UnitId> keepers = UnitKeeping.keepers(actor);
        model.addAttribute("titleKey", "unit.add");
        model.addAttribute("action", "/don-vi/moi");
        model.addAttribute("back", "/don-vi");
        model.addAttribute("keepers", reading.organisers(keepers));
        model.addAttribute("parents", reading.choices(keepers));
        return page(model);
    }

    private String organiserPage(Model model) {
        model.addAttribute("titleKey", "unit.organiser.add");
        model.addAttribute("action", "/don-vi/to-chuc-moi");
        model.addAttribute("back", "/don-vi");
        return page(model);
    }

    private String editPage(UnitId unit, Model model) {
        model.addAttribute("titleKey", "unit.edit");
        model.addAttribute("action", pageOf(unit) + "/sua");
        model.addAttribute("back", pageOf(unit));
        model.addAttribute("parents", reading.choices(Set.of(directory.get(unit).keeper())));
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("kinds", words.kinds());
        return FORM;
    }

    private static String pageOf(UnitId unit) {
        return "/don-vi/" + unit;
    }
}
