package vn.thidua.boardsession;

import jakarta.validation.Valid;
import java.util.Objects;
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
import vn.thidua.platform.Choices;
import vn.thidua.platform.Submission;
import vn.thidua.shared.RuleViolation;

/** Who is at a session, who wrote, and who counts its papers. */
@Controller
@RequestMapping(SessionPlace.ADDRESS + "/diem-danh")
class RollController {

    private final Sessions sessions;
    private final RollCalling calling;
    private final Choices choices;

    RollController(Sessions sessions, RollCalling calling, Choices choices) {
        this.sessions = sessions;
        this.calling = calling;
        this.choices = choices;
    }

    @GetMapping
    @Allow(Action.SESSION_EDIT)
    String show(SessionPlace place, Model model) {
        model.addAttribute("form", RollForm.of(sessions.get(place)));
        return page(place, model);
    }

    @PostMapping
    @Allow(Action.SESSION_EDIT)
    String write(
            SessionPlace place,
            @Valid @ModelAttribute("form") @Nullable RollForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        if (form != null && !form.isOf(sessions.get(place))) {
            return submission
                    .attempt(() -> {
                        throw new RuleViolation("boardsession.roll.otherMembers");
                    })
                    .orBack(place.path() + "/diem-danh");
        }
        return submission
                .attempt(errors, () -> calling.write(actor, place, Objects.requireNonNull(form)))
                .then(place.path(), "boardsession.roll.saved")
                .orShow(() -> page(place, model));
    }

    private String page(SessionPlace place, Model model) {
        Session session = sessions.get(place);
        model.addAttribute("sitting", session);
        model.addAttribute("presences", choices.of("boardsession.presence.", Presence.values()));
        model.addAttribute("accounts", calling.offered(session));
        return "boardsession/roll";
    }
}
