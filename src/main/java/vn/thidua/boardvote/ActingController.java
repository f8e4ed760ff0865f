package vn.thidua.boardvote;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.boardsession.SessionPlace;
import vn.thidua.platform.Submission;

/** What a member says of one nomination: an interest of its own, an opinion, a vote. */
@Controller
@RequestMapping(SessionPlace.ADDRESS + "/muc/{itemId:[0-9]+}")
class ActingController {

    private final MemberOpinions opinions;
    private final Voting voting;
    private final ReadingPack pack;

    ActingController(MemberOpinions opinions, Voting voting, ReadingPack pack) {
        this.opinions = opinions;
        this.voting = voting;
        this.pack = pack;
    }

    @PostMapping("/y-kien")
    @Allow(Action.SESSION_ACT)
    String send(
            SessionPlace place,
            @PathVariable long itemId,
            @Valid @ModelAttribute("opinionForm") OpinionForm form,
            BindingResult errors,
            Actor actor,
            Here here,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> opinions.send(actor, place, itemId, requireNonNull(form.opinion()), form.note()))
                .then(place.path(itemId), "boardvote.opinion.sent")
                .orShow(() -> pack.show(place, itemId, actor, here, model));
    }

    @PostMapping("/xung-dot")
    @Allow(Action.SESSION_ACT)
    String declare(
            SessionPlace place,
            @PathVariable long itemId,
            @Valid @ModelAttribute("conflictForm") ConflictForm form,
            BindingResult errors,
            Actor actor,
            Here here,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> opinions.declare(actor, place, itemId, requireNonNull(form.reason())))
                .then(place.path(itemId), "boardvote.conflict.declared")
                .orShow(() -> pack.show(place, itemId, actor, here, model));
    }

    @PostMapping("/bieu-quyet")
    @Allow(Action.SESSION_ACT)
    String cast(
            SessionPlace place,
            @PathVariable long itemId,
            @Valid @ModelAttribute("voteForm") VoteForm form,
            BindingResult errors,
            Actor actor,
            Here here,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> voting.cast(actor, place, itemId, requireNonNull(form.vote()), form.dissent()))
                .then(place.path(itemId), "boardvote.cast")
                .orShow(() -> pack.show(place, itemId, actor, here, model));
    }
}
