package vn.thidua.boardbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.boardsession.Item;
import vn.thidua.boardsession.SessionPlace;
import vn.thidua.platform.Submission;
import vn.thidua.poll.Polling;
import vn.thidua.shared.PollId;

/** The boxes of a session: which there are, the steps of whoever leads it, and what came of them. */
@Controller
@RequestMapping(SessionPlace.ADDRESS + BoardBoxController.BOXES)
class BoardBoxController {

    /** Behind the address of a session. */
    static final String BOXES = "/hom-phieu-kin";

    private static final String ONE = "/{pollId:[0-9]+}";

    /** Why a vote is given up. */
    record GiveUpForm(@Size(max = 1000) @Nullable String reason) {}

    private final BoardBoxPages pages;
    private final Boxing boxing;
    private final Polling polling;

    BoardBoxController(BoardBoxPages pages, Boxing boxing, Polling polling) {
        this.pages = pages;
        this.boxing = boxing;
        this.polling = polling;
    }

    @GetMapping
    @Allow(Action.SESSION_READ)
    String list(SessionPlace place, Here here, Model model) {
        return pages.list(place, here, model);
    }

    @PostMapping
    @Allow(Action.SESSION_EDIT)
    String box(SessionPlace place, Submission submission, Actor actor) {
        return submission
                .attempt(() -> boxing.box(actor, place))
                .then(place.path() + BOXES, "boardbox.boxed")
                .orBack(place.path() + BOXES);
    }

    @PostMapping("/cong-khai")
    @Allow(Action.SESSION_EDIT)
    String openly(SessionPlace place, Submission submission, Actor actor) {
        return submission
                .attempt(() -> boxing.voteOtherwise(actor, place, Item.VoteWay.OPEN))
                .then(place.path(), "boardbox.otherwise.done")
                .orBack(place.path() + BOXES);
    }

    @PostMapping("/giay")
    @Allow(Action.SESSION_EDIT)
    String onPaper(SessionPlace place, Submission submission, Actor actor) {
        return submission
                .attempt(() -> boxing.voteOtherwise(actor, place, Item.VoteWay.PAPER))
                .then(place.path(), "boardbox.otherwise.done")
                .orBack(place.path() + BOXES);
    }

    @GetMapping(ONE)
    @Allow(Action.SESSION_READ)
    String show(SessionPlace place, PollId poll, Here here, Model model) {
        return pages.show(place, poll, here, model);
    }

    @PostMapping(ONE + "/mo")
    @Allow(Action.SESSION_EDIT)
    String open(
            SessionPlace place,
            PollId poll,
            @RequestParam(name = "phut", required = false) @Nullable Integer minutes,
            Submission submission,
            Actor actor) {
        return submission
                .attempt(() -> polling.open(actor, poll, minutes))
                .then(path(place, poll), "poll.opened")
                .orBack(path(place, poll));
    }

    @PostMapping(ONE + "/dong")
    @Allow(Action.SESSION_EDIT)
    String close(SessionPlace place, PollId poll, Submission submission, Actor actor) {
        return submission
                .attempt(() -> polling.close(actor, poll))
                .then(path(place, poll), "poll.closed")
                .orBack(path(place, poll));
    }

    @GetMapping(ONE + "/huy")
    @Allow(Action.SESSION_EDIT)
    String giveUp(SessionPlace place, PollId poll, Model model) {
        model.addAttribute("form", new GiveUpForm(null));
        return pages.giveUp(place, poll, model);
    }

    @PostMapping(ONE + "/huy")
    @Allow(Action.SESSION_EDIT)
    String giveUp(
            SessionPlace place,
            PollId poll,
            @Valid @ModelAttribute("form") GiveUpForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> pages.giveUp(actor, place, poll, form.reason()))
                .then(path(place, poll), "poll.void.done")
                .orShow(() -> pages.giveUp(place, poll, model));
    }

    private static String path(SessionPlace place, PollId poll) {
        return place.path() + BOXES + "/" + poll;
    }
}
