package vn.thidua.account;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.platform.Submission;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.UnitId;
import vn.thidua.unit.UnitDirectory;

/** The officers of a unit, kept by the organiser's staff. */
@Controller
class OfficerController {

    /** A person who has an account already. */
    record AppointForm(@NotBlank @Size(max = 60) @Nullable String username) {}

    private static final TableColumns<Officers.Officer> COLUMNS = TableColumns.<Officers.Officer>none()
            .with("identity.fullName", Officers.Officer::name)
            .with("identity.username", Officers.Officer::username)
            .with("account.from", Officers.Officer::from)
            .with("account.to", Officers.Officer::to)
            .word("account.state", officer -> "account.state." + (officer.inUse() ? "inUse" : "invited"));

    private final Officers officers;
    private final UnitDirectory units;

    OfficerController(Officers officers, UnitDirectory units) {
        this.officers = officers;
        this.units = units;
    }

    @GetMapping("/don-vi/{unitId}/can-bo")
    @Allow(Action.OFFICER_INVITE)
    String show(@PathVariable UnitId unitId, Model model) {
        model.addAttribute("form", AccountForm.empty());
        model.addAttribute("appointment", new AppointForm(null));
        return page(unitId, model);
    }

    @GetMapping("/don-vi/{unitId}/can-bo/tai-ve")
    @Allow(Action.OFFICER_INVITE)
    ResponseEntity<StreamingResponseBody> workbook(@PathVariable UnitId unitId, Workbooks workbooks) {
        return workbooks.list(COLUMNS, officers.of(unitId), "account.officers");
    }

    @PostMapping("/don-vi/{unitId}/can-bo")
    @Allow(Action.OFFICER_INVITE)
    String invite(
            @PathVariable UnitId unitId,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            RedirectAttributes redirect,
            Model model) {
        return submission
                .attempt(errors, () -> AccountController.show(officers.invite(actor, unitId, form.person()), redirect))
                .then(pageOf(unitId), "account.officer.invited", form.fullName())
                .orShow(() -> {
                    model.addAttribute("appointment", new AppointForm(null));
                    return page(unitId, model);
                });
    }

    @PostMapping("/don-vi/{unitId}/can-bo/da-co")
    @Allow(Action.OFFICER_INVITE)
    String appoint(
            @PathVariable UnitId unitId,
            @Valid @ModelAttribute("appointment") AppointForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> officers.appoint(actor, unitId, requireNonNullElse(form.username(), "")))
                .then(pageOf(unitId), "account.officer.appointed")
                .orShow(() -> {
                    model.addAttribute("form", AccountForm.empty());
                    return page(unitId, model);
                });
    }

    @PostMapping("/don-vi/{unitId}/can-bo/{grantId}/thoi")
    @Allow(Action.OFFICER_INVITE)
    String release(@PathVariable UnitId unitId, @PathVariable long grantId, Actor actor, Submission submission) {
        return submission
                .attempt(() -> officers.release(actor, unitId, grantId))
                .then(pageOf(unitId), "account.officer.released")
                .orBack(pageOf(unitId));
    }

    private String page(UnitId unit, Model model) {
        model.addAttribute("unit", units.get(unit));
        model.addAttribute("officers", officers.of(unit));
        model.addAttribute("path", pageOf(unit));
        return "account/officers";
    }

    private static String pageOf(UnitId unit) {
        return "/don-vi/" + unit + "/can-bo";
    }
}
