package vn.thidua.boardcount;

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
import vn.thidua.boardsession.Item;
import vn.thidua.boardsession.Session;
import vn.thidua.boardsession.SessionPlace;
import vn.thidua.boardsession.Sessions;
import vn.thidua.platform.Submission;
import vn.thidua.shared.RuleViolation;

/** Where a teller enters what the papers of a session say. */
@Controller
@RequestMapping(SessionPlace.ADDRESS + "/kiem-phieu")
class BoardCountController {

    private final Sessions sessions;
    private final PaperCounting counting;

    BoardCountController(Sessions sessions, PaperCounting counting) {
        this.sessions = sessions;
        this.counting = counting;
    }

    @GetMapping
    @Allow(Action.SESSION_COUNT)
    String show(SessionPlace place, Actor actor, Model model) {
        Session session = sessions.get(place);
        model.addAttribute("form", PaperForm.begin(counting.onPaper(session, actor)));
        return page(session, actor, model);
    }

    @PostMapping
    @Allow(Action.SESSION_COUNT)
    String enter(
            SessionPlace place,
            @Valid @ModelAttribute("form") @Nullable PaperForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        Session session = sessions.get(place);
        List<Item> onPaper = counting.onPaper(session, actor);
        if (form != null && !form.isOf(onPaper)) {
            return submission
                    .attempt(() -> {
                        throw new RuleViolation("boardcount.otherItems");
                    })
                    .orBack(place.path() + "/kiem-phieu");
        }
        return submission
                .attempt(errors, () -> counting.enter(actor, place, Objects.requireNonNull(form)))
                .then(place.path(), "boardcount.enteredNow")
                .orShow(() -> page(session, actor, model));
    }

    private String page(Session session, Actor actor, Model model) {
        PaperCounting.State state = counting.state(session);
        model.addAttribute("sitting", session);
        model.addAttribute("items", counting.onPaper(session, actor));
        model.addAttribute("state", state);
        model.addAttribute("done", state.entered().contains(actor.accountId().value()));
        return "boardcount/count";
    }
}
