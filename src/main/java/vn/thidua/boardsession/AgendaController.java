package vn.thidua.boardsession;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import vn.thidua.platform.Choices;
import vn.thidua.platform.Submission;

/** What comes before a session, in which order, and how it is voted on. */
@Controller
@RequestMapping(SessionPlace.ADDRESS + "/chuong-trinh")
class AgendaController {

    /** Nominations to put on the agenda, chosen one by one or all of one award. */
    record AddForm(
            @Nullable List<Long> nominations, @Nullable String group) {

        public List<Long> chosen() {
            return Objects.requireNonNullElse(nominations, List.<Long>of());
        }
    }

    /** Something to be done with some of the agenda. */
    record ActForm(@Nullable List<Long> items, @NotNull AgendaKeeping.@Nullable Act act) {

        public List<Long> chosen() {
            return Objects.requireNonNullElse(items, List.<Long>of());
        }
    }

    private final Sessions sessions;
    private final Items items;
    private final AgendaKeeping keeping;
    private final Choices choices;

    AgendaController(Sessions sessions, Items items, AgendaKeeping keeping, Choices choices) {
        this.sessions = sessions;
        this.items = items;
        this.keeping = keeping;
        this.choices = choices;
    }

    @GetMapping
    @Allow(Action.SESSION_EDIT)
    String show(SessionPlace place, Model model) {
        model.addAttribute("form", new AddForm(null, null));
        model.addAttribute("actForm", new ActForm(null, null));
        return page(place, model);
    }

    @PostMapping
    @Allow(Action.SESSION_EDIT)
    String add(
            SessionPlace place,
            @Valid @ModelAttribute("form") AddForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.add(actor, place, form.chosen(), form.group()))
                .then(place.path() + "/chuong-trinh", "boardsession.agenda.saved")
                .orShow(() -> {
                    model.addAttribute("actForm", new ActForm(null, null));
                    return page(place, model);
                });
    }

    @PostMapping("/muc")
    @Allow(Action.SESSION_EDIT)
    String act(
            SessionPlace place,
            @Valid @ModelAttribute("actForm") ActForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.act(actor, place, Objects.requireNonNull(form.act()), form.chosen()))
                .then(place.path() + "/chuong-trinh", "boardsession.agenda.saved")
                .orShow(() -> {
                    model.addAttribute("form", new AddForm(null, null));
                    return page(place, model);
                });
    }

    private String page(SessionPlace place, Model model) {
        Session session = sessions.get(place);
        model.addAttribute("sitting", session);
        model.addAttribute("items", items.of(session));
        model.addAttribute("candidates", keeping.candidates(session));
        model.addAttribute("acts", choices.of("boardsession.agenda.act.", AgendaKeeping.Act.values()));
        return "boardsession/agenda";
    }
}
