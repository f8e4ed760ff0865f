package vn.thidua.account;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.identity.Passwords;
import vn.thidua.platform.Submission;

/** A person's own page: what the account may do, in words, and the own password. */
@Controller
class MeController {

    /** A new password from who knows the one until now. Nothing of it is ever written back into a page. */
    record OwnPasswordForm(
            @NotBlank @Size(max = 500) @Nullable String current,
            @NotBlank @Size(max = 500) @Nullable String password,
            @NotBlank @Size(max = 500) @Nullable String repeated) {}

    private final AccountReading reading;
    private final Passwords passwords;

    MeController(AccountReading reading, Passwords passwords) {
        this.reading = reading;
        this.passwords = passwords;
    }

    @GetMapping("/toi")
    @Allow(Action.OWN_ACCOUNT)
    String me(Actor actor, Model model) {
        model.addAttribute("account", reading.get(actor.accountId()));
        model.addAttribute("grants", reading.grants(actor.accountId()));
        model.addAttribute("headships", reading.headships(actor.accountId()));
        return "account/me";
    }

    @GetMapping("/toi/mat-khau")
    @Allow(Action.OWN_ACCOUNT)
    String password(Model model) {
        model.addAttribute("form", new OwnPasswordForm(null, null, null));
        return "account/own-password";
    }

    @PostMapping("/toi/mat-khau")
    @Allow(Action.OWN_ACCOUNT)
    String change(
            @Valid @ModelAttribute("form") OwnPasswordForm form,
            BindingResult errors,
            Actor actor,
            Submission submission) {
        if (!errors.hasErrors() && !Objects.equals(form.password(), form.repeated())) {
            errors.rejectValue("repeated", "identity.password.different");
        }
        return submission
                .attempt(
                        errors,
                        () -> passwords.change(
                                actor, requireNonNullElse(form.current(), ""), requireNonNullElse(form.password(), "")))
                .then("/dang-nhap", "account.passwordChanged")
                .orShow(() -> "account/own-password");
    }
}
