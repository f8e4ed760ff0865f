package vn.thidua.boardsession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.history.History;

/** The page of a session: its steps from the agenda to the minutes, and what each needs. */
@Controller
@RequestMapping(SessionPlace.ADDRESS)
class SessionController {

    private final Sessions sessions;
    private final History history;

    SessionController(Sessions sessions, History history) {
        this.sessions = sessions;
        this.history = history;
    }

    @GetMapping
    @Allow(Action.SESSION_READ)
    String show(SessionPlace place, Here here, Model model) {
        model.addAttribute("session", sessions.get(place));
        model.addAttribute("canEdit", here.allows(Action.SESSION_EDIT));
        model.addAttribute("history", history.of(Told.subject(place.session())));
        return "boardsession/session";
    }
}
