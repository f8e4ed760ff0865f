package vn.thidua.boardoutcome;

import jakarta.validation.Valid;
import java.util.List;
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
import vn.thidua.award.Review;
import vn.thidua.boardsession.Item;
import vn.thidua.boardsession.Items;
import vn.thidua.boardsession.Session;
import vn.thidua.boardsession.SessionPlace;
import vn.thidua.boardsession.Sessions;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Submission;
import vn.thidua.shared.RuleViolation;

/** The outcomes of a session: all on one page, those that the votes decide filled in; and its end. */
@Controller
@RequestMapping(SessionPlace.ADDRESS)
class ConcludingController {

    private final Sessions sessions;
    private final Items items;
    private final Concluding concluding;
    private final Choices choices;

    ConcludingController(Sessions sessions, Items items, Concluding concluding, Choices choices) {
        this.sessions = sessions;
        this.items = items;
        this.concluding = concluding;
        this.choices = choices;
    }

    @GetMapping("/ket-luan")
    @Allow(Action.SESSION_EDIT)
    String show(SessionPlace place, Model model) {
        Session session = sessions.get(place);
        List<Item> agenda = items.of(session);
        model.addAttribute("form", ConclusionForm.of(session, agenda));
        return page(session, agenda, model);
    }

    @PostMapping("/ket-luan")
    @Allow(Action.SESSION_EDIT)
    String conclude(
            SessionPlace place,
            @Valid @ModelAttribute("form") @Nullable ConclusionForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        Session session = sessions.get(place);
        List<Item> agenda = items.of(session);
        if (form != null && !form.isOf(agenda)) {
            return submission
                    .attempt(() -> {
                        throw new RuleViolation("boardoutcome.otherItems");
                    })
                    .orBack(place.path() + "/ket-luan");
        }
        return submission
                .attempt(errors, () -> concluding.conclude(actor, place, Objects.requireNonNull(form)))
                .then(place.path(), "boardoutcome.saved")
                .orShow(() -> page(session, agenda, model));
    }

    @PostMapping("/ket-thuc")
    @Allow(Action.SESSION_EDIT)
    String close(SessionPlace place, Actor actor, Submission submission) {
        return submission
                .attempt(() -> concluding.close(actor, place))
                .then(place.path(), "boardoutcome.closedNow")
                .orBack(place.path());
    }

    private String page(Session session, List<Item> agenda, Model model) {
        model.addAttribute("sitting", session);
        model.addAttribute("items", agenda);
        model.addAttribute("outcomes", choices.of("award.outcome.", Review.Outcome.values()));
        return "boardoutcome/conclude";
    }
}
