package vn.thidua.identity;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;

/** The page on which people sign in; the sending itself is handled by the security chain. */
@Controller
class SignInController {

    @GetMapping("/dang-nhap")
    @Allow(Action.SIGN_IN)
    String signIn(
            @RequestParam(name = "loi", required = false) String failed,
            @RequestParam(name = "da-ra", required = false) String signedOut,
            Model model) {
        model.addAttribute("failed", failed != null);
        model.addAttribute("signedOut", signedOut != null);
        return "identity/sign-in";
    }
}
