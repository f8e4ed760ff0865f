package vn.thidua.boardvote;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import vn.thidua.boardsession.Items;
import vn.thidua.boardsession.Seat;
import vn.thidua.boardsession.Session;
import vn.thidua.boardsession.SessionPlace;
import vn.thidua.boardsession.Sessions;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Submission;
import vn.thidua.shared.RuleViolation;

/** The secretary writes down who raised hands, and what those wrote who are not there: for one nomination, or for a list. */
@Controller
@RequestMapping(SessionPlace.ADDRESS)
class HandsController {

    private final Sessions sessions;
    private final Items items;
    private final Voting voting;
    private final Choices choices;

    HandsController(Sessions sessions, Items items, Voting voting, Choices choices) {
        this.sessions = sessions;
        this.items = items;
        this.voting = voting;
        this.choices = choices;
    }

    @GetMapping("/ghi-phieu")
    @Allow(Action.SESSION_EDIT)
    String all(SessionPlace place, Model model) {
        Session session = sessions.get(place);
        model.addAttribute("form", HandsForm.of(session, items.of(session)));
        return page(session, null, model);
    }

    @PostMapping("/ghi-phieu")
    @Allow(Action.SESSION_EDIT)
    String writeAll(
            SessionPlace place,
            @Valid @ModelAttribute("form") @Nullable HandsForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        if (form != null && !form.isOf(sessions.get(place))) {
            return otherMembers(submission, place.path() + "/ghi-phieu");
        }
        return submission
                .attempt(
                        errors,
                        () -> voting.writeAll(actor, place, requireNonNull(form).chosen(), form.votes()))
                .then(place.path(), "boardvote.written")
                .orShow(() -> page(sessions.get(place), null, model));
    }

    @GetMapping("/muc/{itemId:[0-9]+}/ghi-phieu")
    @Allow(Action.SESSION_EDIT)
    String one(SessionPlace place, @PathVariable long itemId, Model model) {
        Session session = sessions.get(place);
        model.addAttribute("form", HandsForm.of(session, items.one(session, itemId)));
        return page(session, itemId, model);
    }

    @PostMapping("/muc/{itemId:[0-9]+}/ghi-phieu")
    @Allow(Action.SESSION_EDIT)
    String write(
            SessionPlace place,
            @PathVariable long itemId,
            @Valid @ModelAttribute("form") @Nullable HandsForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        if (form != null && !form.isOf(sessions.get(place))) {
            return otherMembers(submission, place.path(itemId) + "/ghi-phieu");
        }
        return submission
                .attempt(
                        errors,
                        () -> voting.write(
                                actor, place, itemId, requireNonNull(form).votes()))
                .then(place.path(itemId), "boardvote.written")
                .orShow(() -> page(sessions.get(place), itemId, model));
    }

    private static String otherMembers(Submission submission, String back) {
        return submission
                .attempt(() -> {
                    throw new RuleViolation("boardsession.roll.otherMembers");
                })
                .orBack(back);
    }

    private String page(Session session, @Nullable Long itemId, Model model) {
        List<Item> open = items.of(session).stream()
                .filter(item -> itemId == null ? !item.awaited(session).isEmpty() : item.id() == itemId)
                .toList();
        model.addAttribute("sitting", session);
        model.addAttribute("item", itemId == null ? null : items.one(session, itemId));
        model.addAttribute("items", open);
        model.addAttribute("seats", session.seats().stream().filter(Seat::votes).toList());
        model.addAttribute("options", choices.of("boardsession.vote.", Item.Vote.values()));
        return "boardvote/hands";
    }
}
