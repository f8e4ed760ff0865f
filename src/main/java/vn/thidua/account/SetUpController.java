package vn.thidua.account;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.platform.Submission;
import vn.thidua.shared.NotFound;

/** Opens a new installation; once there is an account the page does not exist. */
@Controller
class SetUpController {

    private final FirstAdministrator first;

    SetUpController(FirstAdministrator first) {
        this.first = first;
    }

    @GetMapping("/thiet-lap")
    @Allow(Action.SIGN_IN)
    String empty(Model model) {
        if (!first.isAwaited()) {
            throw new NotFound();
        }
        model.addAttribute("form", new SetUpForm(null, null, null, null, null, null));
        return "account/set-up";
    }

    @PostMapping("/thiet-lap")
    @Allow(Action.CODE_USE)
    String setUp(@Valid @ModelAttribute("form") SetUpForm form, BindingResult errors, Submission submission) {
        if (!first.isAwaited()) {
            throw new NotFound();
        }
        form.check(errors);
        return submission
                .attempt(
                        errors,
                        () -> first.setUp(requireNonNull(form.code()), form.person(), requireNonNull(form.password())))
                .then("/dang-nhap", "account.setUp.finished")
                .orShow(() -> "account/set-up");
    }
}
