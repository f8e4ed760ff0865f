package vn.thidua.ranking;

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
import vn.thidua.platform.Submission;
import vn.thidua.ranking.Standings.Standing;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** A member's rank where it does not come from the points. */
@Controller
@RequestMapping("/nam/{yearId}/cham-diem/{membershipId}/thu-hang")
class RankController {

    private final RankDecisions ranks;
    private final Standings standings;
    private final ClusterYears years;

    RankController(RankDecisions ranks, Standings standings, ClusterYears years) {
        this.ranks = ranks;
        this.standings = standings;
        this.years = years;
    }

    @GetMapping
    @Allow(Action.RANK_STATE)
    String open(@PathVariable ClusterYearId yearId, @PathVariable MembershipId membershipId, Here here, Model model) {
        Standing standing = standings.of(yearId, membershipId);
        model.addAttribute("ownCause", here.inOwnCause());
        model.addAttribute("form", RankForm.of(ranks.stated(yearId).get(membershipId)));
        return page(yearId, standing, model);
    }

    @PostMapping
    @Allow(Action.RANK_STATE)
    String state(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @Valid @ModelAttribute("form") RankForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        Standing standing = standings.of(yearId, membershipId);
        return submission
                .attempt(errors, () -> ranks.state(yearId, standing, form, here, actor))
                .then("/nam/" + yearId + "/cham-diem", "scoring.rank.saved")
                .orShow(() -> page(yearId, standing, model));
    }

    private String page(ClusterYearId year, Standing standing, Model model) {
        model.addAttribute("year", years.get(year));
        model.addAttribute("standing", standing);
        return "ranking/rank";
    }
}
