package vn.thidua.identity;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.platform.Submission;

/** For people who cannot sign in yet, or no more: a one-time code opens the choice of a password. */
@Controller
class CodeController {

    private static final String SIGN_IN = "/dang-nhap";
    private static final String PASSWORD_PAGE = "identity/password";

    /** A one-time code as it is typed. */
    record CodeForm(@NotBlank @Size(max = 60) @Nullable String code) {}

    /** Who has forgotten the password: a username or an address of mail. */
    record ForgottenForm(
            @NotBlank @Size(max = 254) @Nullable String name) {}

    private final Passwords passwords;
    private final ForgottenPasswords forgotten;

    CodeController(Passwords passwords, ForgottenPasswords forgotten) {
        this.passwords = passwords;
        this.forgotten = forgotten;
    }

    @GetMapping("/loi-moi")
    @Allow(Action.SIGN_IN)
    String code(@RequestParam(name = "ma", required = false) @Nullable String code, Model model) {
        model.addAttribute("form", new CodeForm(code));
        return "identity/code";
    }

    @PostMapping("/loi-moi")
    @Allow(Action.CODE_USE)
    String enter(
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        String code = requireNonNullElse(form.code(), "");
        Optional<String> username = passwords.findUsername(code);
        if (!errors.hasErrors() && username.isEmpty()) {
            errors.rejectValue("code", "identity.code.wrong");
        }
        if (errors.hasErrors()) {
            response.setStatus(422);
            return "identity/code";
        }
        model.addAttribute("username", username.get());
        model.addAttribute("form", new PasswordForm(code, null, null));
        return PASSWORD_PAGE;
    }

    @PostMapping("/loi-moi/mat-khau")
    @Allow(Action.CODE_USE)
    String choose(
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Submission submission,
            Model model) {
        form.check(errors);
        String code = requireNonNullElse(form.code(), "");
        return submission
                .attempt(errors, () -> passwords.chooseWithCode(code, form.chosen()))
                .then(SIGN_IN, "identity.password.chosen")
                .orShow(() -> again(code, model));
    }

    @GetMapping("/quen-mat-khau")
    @Allow(Action.SIGN_IN)
    String forgotten(Model model) {
        model.addAttribute("form", new ForgottenForm(null));
        return forgottenPage(model);
    }

    @PostMapping("/quen-mat-khau")
    @Allow(Action.CODE_USE)
    String ask(
            @Valid @ModelAttribute("form") ForgottenForm form,
            BindingResult errors,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> forgotten.ask(requireNonNullElse(form.name(), "")))
                .then(SIGN_IN, "identity.forgotten.answer")
                .orShow(() -> forgottenPage(model));
    }

    private String forgottenPage(Model model) {
        model.addAttribute("byMail", forgotten.canMail());
        return "identity/forgotten";
    }

    /** The page again; without a username where the code went bad meanwhile. */
    private String again(String code, Model model) {
        model.addAttribute("username", passwords.findUsername(code).orElse(null));
        return PASSWORD_PAGE;
    }
}
