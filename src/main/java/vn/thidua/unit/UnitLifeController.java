package vn.thidua.unit;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/** A unit's end, its other spellings, and the units before and after it. */
@Controller
class UnitLifeController {

    /** The last day of a unit and why it ends. */
    record EndForm(
            @NotNull @Nullable LocalDate lastDay,
            @NotBlank @Size(max = 500) @Nullable String reason) {}

    /** Another spelling of a unit's name. */
    record AliasForm(@NotBlank @Size(max = 200) @Nullable String alias) {}

    private final UnitKeeping keeping;
    private final UnitReading reading;
    private final UnitDirectory directory;
    private final UnitWords words;

    UnitLifeController(UnitKeeping keeping, UnitReading reading, UnitDirectory directory, UnitWords words) {
        this.keeping = keeping;
        this.reading = reading;
        this.directory = directory;
        this.words = words;
    }

    @GetMapping("/don-vi/{unitId}/ket-thuc")
    @Allow(Action.UNIT_EDIT)
    String end(@PathVariable UnitId unitId, Model model) {
        model.addAttribute("form", new EndForm(null, null));
        return endPage(unitId, model);
    }

    @PostMapping("/don-vi/{unitId}/ket-thuc")
    @Allow(Action.UNIT_EDIT)
    String end(
            @PathVariable UnitId unitId,
            @Valid @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(
                        errors,
                        () -> keeping.end(actor, unitId, requireNonNull(form.lastDay()), requireNonNull(form.reason())))
                .then(pageOf(unitId), "unit.ended")
                .orShow(() -> endPage(unitId, model));
    }

    @PostMapping("/don-vi/{unitId}/tiep-tuc")
    @Allow(Action.UNIT_EDIT)
    String resume(@PathVariable UnitId unitId, Actor actor, Submission submission) {
        return submission
                .attempt(() -> keeping.resume(actor, unitId))
                .then(pageOf(unitId), "unit.resumed")
                .orBack(pageOf(unitId));
    }

    @GetMapping("/don-vi/{unitId}/ten-khac")
    @Allow(Action.UNIT_EDIT)
    String alias(@PathVariable UnitId unitId, Model model) {
        model.addAttribute("form", new AliasForm(null));
        return aliasPage(unitId, model);
    }

    @PostMapping("/don-vi/{unitId}/ten-khac")
    @Allow(Action.UNIT_EDIT)
    String alias(
            @PathVariable UnitId unitId,
            @Valid @ModelAttribute("form") AliasForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.addAlias(actor, unitId, requireNonNull(form.alias())))
                .then(pageOf(unitId), "unit.alias.added")
                .orShow(() -> aliasPage(unitId, model));
    }

    @PostMapping("/don-vi/{unitId}/ten-khac/{aliasId}/bo")
    @Allow(Action.UNIT_EDIT)
    String removeAlias(@PathVariable UnitId unitId, @PathVariable long aliasId, Actor actor, Submission submission) {
        return submission
                .attempt(() -> keeping.removeAlias(actor, unitId, aliasId))
                .then(pageOf(unitId), "unit.alias.removed")
                .orBack(pageOf(unitId));
    }

    @GetMapping("/don-vi/{unitId}/ke-thua")
    @Allow(Action.UNIT_EDIT)
    String link(@PathVariable UnitId unitId, Model model) {
        model.addAttribute("form", SuccessionForm.empty());
        return linkPage(unitId, model);
    }

    @PostMapping("/don-vi/{unitId}/ke-thua")
    @Allow(Action.UNIT_EDIT)
    String link(
            @PathVariable UnitId unitId,
            @Valid @ModelAttribute("form") SuccessionForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.link(actor, unitId, form))
                .then(pageOf(unitId), "unit.succession.added")
                .orShow(() -> linkPage(unitId, model));
    }

    private String endPage(UnitId unit, Model model) {
        named(unit, model);
        return "unit/unit-end";
    }

    private String aliasPage(UnitId unit, Model model) {
        named(unit, model);
        return "unit/unit-alias";
    }

    private String linkPage(UnitId unit, Model model) {
        UnitView view = named(unit, model);
        model.addAttribute("directions", words.directions());
        model.addAttribute("kinds", words.successionKinds());
        model.addAttribute(
                "others",
                reading.choices(Set.of(view.keeper())).stream()
                        .filter(option -> !option.value().equals(unit.toString()))
                        .toList());
        return "unit/unit-succession";
    }

    private UnitView named(UnitId unit, Model model) {
        UnitView view = directory.get(unit);
        model.addAttribute("unit", view);
        model.addAttribute("back", pageOf(unit));
        return view;
    }

    private static String pageOf(UnitId unit) {
        return "/don-vi/" + unit;
    }
}
