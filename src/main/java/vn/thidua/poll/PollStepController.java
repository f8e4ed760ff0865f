package vn.thidua.poll;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;

/** The steps of a poll that whoever leads the meeting takes. */
@Controller
@RequestMapping("/nam/{yearId}/binh-xet/{ballotId:[0-9]+}/bieu-quyet")
class PollStepController {

    /** Why a poll is given up. */
    record VoidForm(@Size(max = 1000) @Nullable String reason) {}

    private final Polling polling;
    private final PollPages pages;

    PollStepController(Polling polling, PollPages pages) {
        this.polling = polling;
        this.pages = pages;
    }

    @PostMapping("/mo")
    @Allow(Action.POLL_EDIT)
    String open(
            @PathVariable ClusterYearId yearId,
            @PathVariable long ballotId,
            @RequestParam(name = "phut", required = false) @Nullable Integer minutes,
            Submission submission,
            Actor actor) {
        Integer limit = minutes == null || minutes < 1 || minutes > PollPages.LONGEST_MINUTES ? null : minutes;
        return submission
                .attempt(() -> polling.open(actor, yearId, ballotId, limit))
                .then(PollView.path(yearId, ballotId), "poll.opened")
                .orBack(PollView.path(yearId, ballotId));
    }

    @PostMapping("/dong")
    @Allow(Action.POLL_EDIT)
    String close(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Submission submission, Actor actor) {
        return submission
                .attempt(() -> polling.close(actor, yearId, ballotId))
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
                .attempt(errors, () -> polling.giveUp(actor, yearId, ballotId, form.reason()))
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
                .attempt(errors, () -> polling.annul(actor, yearId, ballotId, form.reason()))
                .then(PollView.path(yearId, ballotId), "poll.void.done")
                .orShow(() -> pages.giveUp(yearId, ballotId, true, model));
    }
}
