package vn.thidua.scoring;

import jakarta.validation.Valid;
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
import vn.thidua.cluster.ClusterYears;
import vn.thidua.platform.Submission;
import vn.thidua.scoring.ScoreSheet.SheetKey;
import vn.thidua.scoring.SheetForms.RankForm;
import vn.thidua.scoring.SheetForms.ReasonForm;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;

/** What is done with a sheet as a whole: accept it, take it over, give it back, state its rank. */
@Controller
@RequestMapping("/nam/{yearId}/cham-diem/{membershipId}")
class SheetActsController {

    private final Entering entering;
    private final SheetModel pages;
    private final ClusterYears years;
    private final Standings standings;
    private final StatedRanks ranks;

    SheetActsController(
            Entering entering, SheetModel pages, ClusterYears years, Standings standings, StatedRanks ranks) {
        this.entering = entering;
        this.pages = pages;
        this.years = years;
        this.standings = standings;
        this.ranks = ranks;
    }

    /** Which sheet the address names. */
    @ModelAttribute("key")
    SheetKey key(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @RequestParam(name = "phieu", required = false) @Nullable Long sheet) {
        return new SheetKey(yearId, membershipId, sheet);
    }

    @PostMapping("/dong-y")
    @Allow(Action.SCORE_FINAL)
    String accept(@ModelAttribute("key") SheetKey key, Submission submission, Actor actor) {
        return submission
                .attempt(() -> entering.acceptAll(key, actor))
                .then(key.page(), "scoring.accepted")
                .orBack(key.page());
    }

    @PostMapping("/cham-thay")
    @Allow(Action.SCORE_FINAL)
    String takeOver(
            @ModelAttribute("key") SheetKey key,
            @Valid @ModelAttribute("why") ReasonForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        return submission
                .attempt(errors, () -> entering.takeOver(key, form, actor))
                .then(key.page(), "scoring.takenOver")
                .orShow(() -> pages.show(key, here, model));
    }

    @PostMapping("/tra-lai")
    @Allow(Action.SHEET_GIVE_BACK)
    String giveBack(
            @ModelAttribute("key") SheetKey key,
            @Valid @ModelAttribute("why") ReasonForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        return submission
                .attempt(errors, () -> entering.giveBack(key, form, actor))
                .then(key.page(), "scoring.givenBack")
                .orShow(() -> pages.show(key, here, model));
    }

    @GetMapping("/thu-hang")
    @Allow(Action.RANK_STATE)
    String openRank(@ModelAttribute("key") SheetKey key, Model model) {
        Standings.Standing standing = standing(key);
        model.addAttribute("form", RankForm.of(standing));
        return rankPage(key, standing, model);
    }

    @PostMapping("/thu-hang")
    @Allow(Action.RANK_STATE)
    String stateRank(
            @ModelAttribute("key") SheetKey key,
            @Valid @ModelAttribute("form") RankForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        Standings.Standing standing = standing(key);
        return submission
                .attempt(errors, () -> ranks.state(key.year(), key.member(), form, standing.computedRank(), actor))
                .then("/nam/" + key.year() + "/cham-diem", "scoring.rank.saved")
                .orShow(() -> rankPage(key, standing, model));
    }

    private Standings.Standing standing(SheetKey key) {
        return standings.of(key.year()).stream()
                .filter(standing -> standing.membership().equals(key.member()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private String rankPage(SheetKey key, Standings.Standing standing, Model model) {
        model.addAttribute("year", years.get(key.year()));
        model.addAttribute("standing", standing);
        return "scoring/rank";
    }
}
