package vn.thidua.poll;

import jakarta.validation.Valid;
import java.util.List;
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
import vn.thidua.access.Here;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;

/** The page of the vote on one question: its rule, what is to be done next, its result; and the page for the wall. */
@Controller
@RequestMapping("/nam/{yearId}/binh-xet/{ballotId:[0-9]+}/bieu-quyet")
class PollController {

    private final PollPages pages;
    private final Preparing preparing;

    PollController(PollPages pages, Preparing preparing) {
        this.pages = pages;
        this.preparing = preparing;
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
}
