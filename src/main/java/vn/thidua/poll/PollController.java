package vn.thidua.poll;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;

/** The page of the vote on one question: its rule, the steps of whoever leads the meeting, its result; and the page for the wall. */
@Controller
@RequestMapping("/nam/{yearId}/binh-xet/{ballotId:[0-9]+}/bieu-quyet")
class PollController {

    /** Why a poll is given up. */
    record VoidForm(@Size(max = 1000) @Nullable String reason) {}

    private final PollPages pages;
    private final Preparing preparing;
    private final Polling polling;

    PollController(PollPages pages, Preparing preparing, Polling polling) {
        this.pages = pages;
        this.preparing = preparing;
        this.polling = polling;
    }

    @GetMapping
    @Allow(Action.YEAR_READ)
    String show(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Here here, Model model) {
        return pages.show(yearId, ballotId, here, model);
    }

    @GetMapping("/man-hinh")
    @Allow(Action.YEAR_READ)
    String wall(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Model model) {
        return pages.wall(yearId, ballotId, model);
    }

    @GetMapping("/quy-tac")
    @Allow(Action.POLL_EDIT)
    String rule(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Model model) {
        model.addAttribute("form", pages.ruleForm(yearId, ballotId));
        return pages.rule(yearId, ballotId, model);
    }

    @PostMapping("/quy-tac")
    @Allow(Action.POLL_EDIT)
    String prepare(
            @PathVariable ClusterYearId yearId,
            @PathVariable long ballotId,
            @Valid @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> {
                    if (pages.isDraft(yearId, ballotId)) {
                        preparing.change(actor, yearId, ballotId, form);
                    } else {
                        preparing.prepare(actor, yearId, ballotId, form);
                    }
                })
                .then(PollView.path(yearId, ballotId), "poll.prepared")
                .orShow(() -> pages.rule(yearId, ballotId, model));
    }

    @PostMapping("/vong-sau")
    @Allow(Action.POLL_EDIT)
    String again(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Submission submission, Actor actor) {
        return submission
                .attempt(() -> preparing.again(actor, yearId, ballotId, pages.count(yearId, ballotId)))
                .then(() -> pages.assemblyPath(yearId, ballotId), "poll.again.done")
                .orBack(PollView.path(yearId, ballotId));
    }

    @GetMapping("/quyet-dinh")
    @Allow(Action.POLL_EDIT)
    String decide(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Model model) {
        model.addAttribute("form", new Preparing.DecideForm(List.of(), null));
        return pages.decide(yearId, ballotId, model);
    }

    @PostMapping("/quyet-dinh")
    @Allow(Action.POLL_EDIT)
    String decide(
            @PathVariable ClusterYearId yearId,
            @PathVariable long ballotId,
            @Valid @ModelAttribute("form") Preparing.DecideForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> preparing.decide(actor, yearId, ballotId, pages.count(yearId, ballotId), form))
                .then(PollView.path(yearId, ballotId), "poll.decide.done")
                .orShow(() -> pages.decide(yearId, ballotId, model));
    }

    @PostMapping("/mo")
    @Allow(Action.POLL_EDIT)
    String open(
            @PathVariable ClusterYearId yearId,
            @PathVariable long ballotId,
            @RequestParam(name = "phut", required = false) @Nullable Integer minutes,
            Submission submission,
            Actor actor) {
        return submission
                .attempt(() -> polling.open(actor, pages.id(yearId, ballotId), minutes))
                .then(PollView.path(yearId, ballotId), "poll.opened")
                .orBack(PollView.path(yearId, ballotId));
    }

    @PostMapping("/dong")
    @Allow(Action.POLL_EDIT)
    String close(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Submission submission, Actor actor) {
        return submission
                .attempt(() -> polling.close(actor, pages.id(yearId, ballotId)))
                .then(PollView.path(yearId, ballotId), "poll.closed")
                .orBack(PollView.path(yearId, ballotId));
    }

    @GetMapping("/huy")
    @Allow(Action.POLL_EDIT)
    String giveUp(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Model model) {
        model.addAttribute("form", new VoidForm(null));
        return pages.giveUp(yearId, ballotId, false, model);
    }

    @PostMapping("/huy")
    @Allow(Action.POLL_EDIT)
    String giveUp(
            @PathVariable ClusterYearId yearId,
            @PathVariable long ballotId,
            @Valid @ModelAttribute("form") VoidForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> polling.giveUp(actor, pages.id(yearId, ballotId), form.reason()))
                .then(PollView.path(yearId, ballotId), "poll.void.done")
                .orShow(() -> pages.giveUp(yearId, ballotId, false, model));
    }

    @GetMapping("/huy-ket-qua")
    @Allow(Action.POLL_ANNUL)
    String annul(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Model model) {
        model.addAttribute("form", new VoidForm(null));
        return pages.giveUp(yearId, ballotId, true, model);
    }

    @PostMapping("/huy-ket-qua")
    @Allow(Action.POLL_ANNUL)
    String annul(
            @PathVariable ClusterYearId yearId,
            @PathVariable long ballotId,
            @Valid @ModelAttribute("form") VoidForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> polling.annul(actor, pages.id(yearId, ballotId), form.reason()))
                .then(PollView.path(yearId, ballotId), "poll.void.done")
                .orShow(() -> pages.giveUp(yearId, ballotId, true, model));
    }
}
