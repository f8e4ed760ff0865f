package vn.thidua.boardvote;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.List;
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
import vn.thidua.boardsession.Items;
import vn.thidua.boardsession.Progress;
import vn.thidua.boardsession.Seat;
import vn.thidua.boardsession.Session;
import vn.thidua.boardsession.SessionPlace;
import vn.thidua.boardsession.Sessions;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Submission;

/** One opinion or one vote of a member for all of a list, from which exceptions are taken out one by one. */
@Controller
@RequestMapping(SessionPlace.ADDRESS)
class BulkController {

    private final Sessions sessions;
    private final Items items;
    private final Progress progress;
    private final MemberOpinions opinions;
    private final Voting voting;
    private final Choices choices;

    BulkController(
            Sessions sessions,
            Items items,
            Progress progress,
            MemberOpinions opinions,
            Voting voting,
            Choices choices) {
        this.sessions = sessions;
        this.items = items;
        this.progress = progress;
        this.opinions = opinions;
        this.voting = voting;
        this.choices = choices;
    }

    @GetMapping("/y-kien")
    @Allow(Action.SESSION_ACT)
    String opinions(SessionPlace place, Actor actor, Model model) {
        Session session = sessions.get(place);
        List<Long> all = unsaid(session, session.mustSeat(actor.accountId())).stream()
                .map(Item::id)
                .toList();
        model.addAttribute("form", new OpinionForm(all, null, null));
        return opinionPage(session, actor, model);
    }

    @PostMapping("/y-kien")
    @Allow(Action.SESSION_ACT)
    String send(
            SessionPlace place,
            @Valid @ModelAttribute("form") OpinionForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(
                        errors,
                        () -> opinions.sendAll(
                                actor, place, form.chosen(), requireNonNull(form.opinion()), form.note()))
                .then(place.path(), "boardvote.opinion.sent")
                .orShow(() -> opinionPage(sessions.get(place), actor, model));
    }

    @GetMapping("/bieu-quyet")
    @Allow(Action.SESSION_ACT)
    String votes(SessionPlace place, Actor actor, Model model) {
        Session session = sessions.get(place);
        List<Long> all = awaiting(session, session.mustSeat(actor.accountId())).stream()
                .map(Item::id)
                .toList();
        model.addAttribute("form", new VoteForm(all, null, null));
        return votePage(session, actor, model);
    }

    @PostMapping("/bieu-quyet")
    @Allow(Action.SESSION_ACT)
    String cast(
            SessionPlace place,
            @Valid @ModelAttribute("form") VoteForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> voting.castAll(actor, place, form.chosen(), requireNonNull(form.vote())))
                .then(place.path(), "boardvote.cast")
                .orShow(() -> votePage(sessions.get(place), actor, model));
    }

    private String opinionPage(Session session, Actor actor, Model model) {
        model.addAttribute("sitting", session);
        model.addAttribute("items", unsaid(session, session.mustSeat(actor.accountId())));
        model.addAttribute("options", choices.of("boardvote.opinion.", MemberOpinions.Opinion.values()));
        return "boardvote/opinions";
    }

    private String votePage(Session session, Actor actor, Model model) {
        model.addAttribute("sitting", session);
        model.addAttribute("items", awaiting(session, session.mustSeat(actor.accountId())));
        model.addAttribute("options", choices.of("boardsession.vote.", Item.Vote.values()));
        return "boardvote/votes";
    }

    /** On what the member has sent no opinion and could. */
    private List<Item> unsaid(Session session, Seat seat) {
        var sent = progress.sentBy(session, seat);
        return items.of(session).stream()
                .filter(item -> item.conflict(seat) == null && !sent.contains(item.id()))
                .toList();
    }

    /** On what the member has not voted and could. */
    private List<Item> awaiting(Session session, Seat seat) {
        return items.of(session).stream()
                .filter(item -> item.awaited(session).contains(seat))
                .toList();
    }
}
