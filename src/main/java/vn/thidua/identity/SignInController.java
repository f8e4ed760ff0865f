package vn.thidua.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;

/** The page on which people sign in; the sending itself is handled by the security chain. */
@Controller
class SignInController {

    @GetMapping("/dang-nhap")
    @Allow(Action.SIGN_IN)
    String signIn(HttpServletRequest request, Model model) {
        boolean failed = request.getParameterMap().containsKey("loi");
        Long minutes = failed ? minutesToWait(request.getSession(false)) : null;
        model.addAttribute("failed", failed && minutes == null);
        model.addAttribute("minutes", minutes);
        model.addAttribute("signedOut", request.getParameterMap().containsKey("da-ra"));
        return "identity/sign-in";
    }

    private static @Nullable Long minutesToWait(@Nullable HttpSession session) {
        return session != null
                        && session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof TooManyTries tries
                ? tries.minutes()
                : null;
    }
}
