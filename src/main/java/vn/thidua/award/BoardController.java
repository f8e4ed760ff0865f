package vn.thidua.award;

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
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;

/** The board's side of a year's nominations: its list, and what it says of each. */
@Controller
@RequestMapping("/nam/{yearId}/khen-thuong/hoi-dong")
class BoardController {

    private final Awarding awarding;
    private final AwardPages pages;
    private final ClusterYears years;
    private final History history;
    private final Choices choices;

    BoardController(Awarding awarding, AwardPages pages, ClusterYears years, History history, Choices choices) {
        this.awarding = awarding;
        this.pages = pages;
        this.years = years;
        this.history = history;
        this.choices = choices;
    }

    @GetMapping
    @Allow(Action.BOARD_READ)
    String all(@PathVariable ClusterYearId yearId, Here here, Model model) {
        var year = years.get(yearId);
        model.addAttribute("year", year);
        model.addAttribute("lines", pages.boardLines(year));
        model.addAttribute("canReview", here.allows(Action.BOARD_REVIEW));
        return "award/board";
    }

    @GetMapping("/{nominationId}")
    @Allow(Action.BOARD_REVIEW)
    String one(@PathVariable ClusterYearId yearId, @PathVariable long nominationId, Model model) {
        model.addAttribute("form", pages.reviewForm(yearId, nominationId));
        return page(yearId, nominationId, model);
    }

    @PostMapping("/{nominationId}")
    @Allow(Action.BOARD_REVIEW)
    String review(
            @PathVariable ClusterYearId yearId,
            @PathVariable long nominationId,
            @Valid @ModelAttribute("form") ReviewForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> awarding.review(actor, yearId, nominationId, form))
                .then("/nam/" + yearId + "/khen-thuong/hoi-dong", "award.board.reviewed")
                .orShow(() -> page(yearId, nominationId, model));
    }

    private String page(ClusterYearId yearId, long id, Model model) {
        var year = years.get(yearId);
        model.addAttribute("year", year);
        model.addAttribute("line", pages.boardLine(year, id));
        model.addAttribute("outcomes", choices.of("award.outcome.", BoardReview.Outcome.values()));
        model.addAttribute("history", history.of(HistorySubject.of(Awarding.BOARD, id)));
        return "award/review";
    }
}
