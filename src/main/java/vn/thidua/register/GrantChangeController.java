package vn.thidua.register;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
import vn.thidua.decision.GrantField;
import vn.thidua.decision.GrantKeeping;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Submission;
import vn.thidua.shared.Names;
import vn.thidua.shared.UnitId;

/** Later decisions on an award: it is corrected, or revoked and its money returned. */
@Controller
@RequestMapping("/don-vi/{unitId}/so-khen-thuong/{grantId}")
class GrantChangeController {

    /** A correction of one field. */
    record CorrectionForm(
            @Nullable Long version,
            @NotNull @Nullable GrantField field,
            @Size(max = 2000) @Nullable String after,
            @NotBlank @Size(max = 60) @Nullable String number,
            @NotNull @Nullable LocalDate decidedOn,
            @NotBlank @Size(max = 1000) @Nullable String reason) {

        GrantKeeping.LaterDecision by() {
            return later(number, decidedOn, reason);
        }
    }

    /** A revocation; money back is what was awarded, until somebody says otherwise, and left empty where none has to come. */
    record RevocationForm(
            @NotBlank @Size(max = 60) @Nullable String number,
            @NotNull @Nullable LocalDate decidedOn,
            @NotBlank @Size(max = 1000) @Nullable String reason,

            @DecimalMin("1") @Digits(integer = 12, fraction = 0) @Nullable
            BigDecimal moneyBack) {

        static RevocationForm of(GrantView grant) {
            Long amount = grant.amount();
            return new RevocationForm(null, null, null, amount == null ? null : BigDecimal.valueOf(amount));
        }

        @Nullable
        Long dong() {
            return moneyBack == null ? null : moneyBack.longValueExact();
        }

        GrantKeeping.LaterDecision by() {
            return later(number, decidedOn, reason);
        }
    }

    /** The day on which the money came back. */
    record ReturnForm(@NotNull @Nullable LocalDate returnedOn) {}

    private final GrantKeeping keeping;
    private final AwardRegister reads;
    private final Choices choices;

    GrantChangeController(GrantKeeping keeping, AwardRegister reads, Choices choices) {
        this.keeping = keeping;
        this.reads = reads;
        this.choices = choices;
    }

    @GetMapping("/dinh-chinh")
    @Allow(Action.REGISTER_EDIT)
    String correction(@PathVariable UnitId unitId, @PathVariable long grantId, Model model) {
        GrantView grant = reads.one(unitId, grantId).grant();
        model.addAttribute(
                "form", new CorrectionForm(grant.version(), GrantField.RECIPIENT_NAME, grant.who(), null, null, null));
        return correctionPage(unitId, grantId, model);
    }

    @PostMapping("/dinh-chinh")
    @Allow(Action.REGISTER_EDIT)
    String correct(
            @PathVariable UnitId unitId,
            @PathVariable long grantId,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(
                        errors,
                        () -> keeping.correct(
                                actor,
                                unitId,
                                grantId,
                                requireNonNull(form.field()),
                                Names.cleanOrNull(form.after()),
                                form.by(),
                                form.version()))
                .then(path(unitId, grantId), "register.corrected")
                .orShow(() -> correctionPage(unitId, grantId, model));
    }

    @GetMapping("/thu-hoi")
    @Allow(Action.REGISTER_EDIT)
    String revocation(@PathVariable UnitId unitId, @PathVariable long grantId, Model model) {
        model.addAttribute("form", RevocationForm.of(reads.one(unitId, grantId).grant()));
        return revocationPage(unitId, grantId, model);
    }

    @PostMapping("/thu-hoi")
    @Allow(Action.REGISTER_EDIT)
    String revoke(
            @PathVariable UnitId unitId,
            @PathVariable long grantId,
            @Valid @ModelAttribute("form") RevocationForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.revoke(actor, unitId, grantId, form.by(), form.dong()))
                .then(path(unitId, grantId), "register.revoked")
                .orShow(() -> revocationPage(unitId, grantId, model));
    }

    @GetMapping("/hoan-tra")
    @Allow(Action.REGISTER_EDIT)
    String money(@PathVariable UnitId unitId, @PathVariable long grantId, Model model) {
        model.addAttribute("form", new ReturnForm(null));
        return moneyPage(unitId, grantId, model);
    }

    @PostMapping("/hoan-tra")
    @Allow(Action.REGISTER_EDIT)
    String money(
            @PathVariable UnitId unitId,
            @PathVariable long grantId,
            @Valid @ModelAttribute("form") ReturnForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.returned(actor, unitId, grantId, requireNonNull(form.returnedOn())))
                .then(path(unitId, grantId), "register.moneyReturned")
                .orShow(() -> moneyPage(unitId, grantId, model));
    }

    private String correctionPage(UnitId organiser, long id, Model model) {
        model.addAttribute("grant", reads.one(organiser, id).grant());
        model.addAttribute("fields", choices.of("decision.field.", GrantField.values()));
        return "register/correction";
    }

    private String revocationPage(UnitId organiser, long id, Model model) {
        model.addAttribute("grant", reads.one(organiser, id).grant());
        return "register/revocation";
    }

    private String moneyPage(UnitId organiser, long id, Model model) {
        model.addAttribute("grant", reads.one(organiser, id).grant());
        return "register/money";
    }

    private static GrantKeeping.LaterDecision later(
            @Nullable String number, @Nullable LocalDate on, @Nullable String reason) {
        return new GrantKeeping.LaterDecision(
                Names.clean(requireNonNull(number)), requireNonNull(on), Names.lines(requireNonNull(reason)));
    }

    private static String path(UnitId organiser, long id) {
        return "/don-vi/" + organiser + "/so-khen-thuong/" + id;
    }
}
