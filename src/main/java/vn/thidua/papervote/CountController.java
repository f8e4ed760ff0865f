package vn.thidua.papervote;

import jakarta.validation.Valid;
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
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.RuleViolation;

/** The page on which a teller enters a count. For anybody else it does not exist. */
@Controller
@RequestMapping("/nam/{yearId}/binh-xet/{ballotId:[0-9]+}/bieu-quyet/giay/kiem-phieu")
class CountController {

    private final PaperPages pages;
    private final Counting counting;

    CountController(PaperPages pages, Counting counting) {
        this.pages = pages;
        this.counting = counting;
    }

    @GetMapping
    @Allow(Action.PAPER_COUNT)
    String count(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Actor actor, Model model) {
        model.addAttribute("form", pages.countForm(yearId, ballotId));
        return pages.count(yearId, ballotId, actor, model);
    }

    @PostMapping
    @Allow(Action.PAPER_COUNT)
    String enter(
            @PathVariable ClusterYearId yearId,
            @PathVariable long ballotId,
            @Valid @ModelAttribute("form") CountForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        if (!pages.isOfTheseCandidates(yearId, ballotId, form)) {
            return submission
                    .attempt(() -> {
                        throw new RuleViolation("papervote.wrong.missing");
                    })
                    .orBack(PaperPolls.path(yearId, ballotId) + "/kiem-phieu");
        }
        return submission
                .attempt(errors, () -> counting.enter(actor, yearId, ballotId, form))
                .then(PaperPolls.path(yearId, ballotId) + "/kiem-phieu", "papervote.entered")
                .orShow(() -> pages.count(yearId, ballotId, actor, model));
    }
}
