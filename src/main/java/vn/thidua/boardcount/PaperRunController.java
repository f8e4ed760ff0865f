package vn.thidua.boardcount;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
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
import vn.thidua.shared.NotFound;

/** The papers of the secret votes of a session: how many are printed, and the page they are printed from. */
@Controller
@RequestMapping(SessionPlace.ADDRESS + "/phieu-giay")
class PaperRunController {

    private final Sessions sessions;
    private final PaperRuns runs;

    PaperRunController(Sessions sessions, PaperRuns runs) {
        this.sessions = sessions;
        this.runs = runs;
    }

    @GetMapping
    @Allow(Action.SESSION_EDIT)
    String papers(SessionPlace place, Model model) {
        Session session = sessions.get(place);
        model.addAttribute(
                "form", new PaperRuns.Form(runs.of(session, runs.lines(session)).suggested()));
        return page(session, model);
    }

    @PostMapping
    @Allow(Action.SESSION_EDIT)
    String print(
            SessionPlace place,
            @Valid @ModelAttribute("form") PaperRuns.Form form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        AtomicLong run = new AtomicLong();
        return submission
                .attempt(errors, () -> run.set(runs.print(actor, place, Objects.requireNonNull(form.papers()))))
                .then(() -> place.path() + "/phieu-giay" + (run.get() == 0 ? "" : "/in/" + run), "boardcount.run.noted")
                .orShow(() -> page(sessions.get(place), model));
    }

    @GetMapping("/in/{runId:[0-9]+}")
    @Allow(Action.SESSION_EDIT)
    String sheets(SessionPlace place, @PathVariable long runId, Model model) {
        Session session = sessions.get(place);
        List<Item> lines = runs.lines(session);
        PaperRuns.Run run = runs.of(session, lines).runs().stream()
                .filter(one -> one.id() == runId)
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("sitting", session);
        model.addAttribute("run", run);
        model.addAttribute("lines", lines);
        model.addAttribute("outdated", !run.face().equals(PaperRuns.face(lines)));
        return "boardcount/sheets";
    }

    private String page(Session session, Model model) {
        List<Item> lines = runs.lines(session);
        model.addAttribute("sitting", session);
        model.addAttribute("lines", lines);
        model.addAttribute("printed", runs.of(session, lines));
        return "boardcount/papers";
    }
}
