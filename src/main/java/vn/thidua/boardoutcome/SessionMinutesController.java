package vn.thidua.boardoutcome;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.boardsession.Session;
import vn.thidua.boardsession.SessionPlace;
import vn.thidua.boardsession.Sessions;
import vn.thidua.platform.Submission;
import vn.thidua.shared.Today;

/** The minutes of a session: to print, and, once signed on paper, as they were signed. */
@Controller
@RequestMapping(SessionPlace.ADDRESS + "/bien-ban")
class SessionMinutesController {

    /** On which day the printed paper was signed. */
    record SignedForm(@NotNull @Nullable LocalDate signedOn) {}

    private final Sessions sessions;
    private final SessionMinutes minutes;
    private final Today today;

    SessionMinutesController(Sessions sessions, SessionMinutes minutes, Today today) {
        this.sessions = sessions;
        this.minutes = minutes;
        this.today = today;
    }

    @GetMapping
    @Allow(Action.SESSION_READ)
    String show(SessionPlace place, Here here, Model model) {
        model.addAttribute("form", new SignedForm(today.date()));
        return page(place, here, model);
    }

    @PostMapping
    @Allow(Action.SESSION_EDIT)
    String sign(
            SessionPlace place,
            @Valid @ModelAttribute("form") SignedForm form,
            BindingResult errors,
            Actor actor,
            Here here,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> minutes.sign(actor, place, requireNonNull(form.signedOn())))
                .then(place.path() + "/bien-ban", "boardoutcome.signedNow")
                .orShow(() -> page(place, here, model));
    }

    private String page(SessionPlace place, Here here, Model model) {
        Session session = sessions.get(place);
        model.addAttribute("sitting", session);
        model.addAttribute("paper", minutes.of(session));
        model.addAttribute("canSign", here.allows(Action.SESSION_EDIT) && session.isClosed());
        return "boardoutcome/minutes";
    }
}
