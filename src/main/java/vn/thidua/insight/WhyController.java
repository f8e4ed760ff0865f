package vn.thidua.insight;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** Why a unit has its points: for those who read its sheet, and for every member once the result is published. */
@Controller
class WhyController {

    private final Reasons reasons;
    private final Lateness lateness;
    private final ClusterYears years;

    WhyController(Reasons reasons, Lateness lateness, ClusterYears years) {
        this.reasons = reasons;
        this.lateness = lateness;
        this.years = years;
    }

    @GetMapping("/nam/{yearId}/cham-diem/{membershipId}/vi-sao")
    @Allow(Action.WHY_READ)
    String show(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @RequestParam(name = "ban", required = false) @Nullable Integer published,
            Here here,
            Model model) {
        boolean readsSheet = here.allows(Action.SHEET_READ);
        model.addAttribute("member", years.member(yearId, membershipId));
        model.addAttribute("year", years.get(yearId));
        Optional<Why> told = reasons.of(yearId, membershipId, published, readsSheet);
        if (told.isEmpty()) {
            return "insight/changed";
        }
        Why why = told.get();
        model.addAttribute("why", why);
        if (why.countsDays()) {
            model.addAttribute("late", lateness.of(yearId, membershipId));
        }
        model.addAttribute("readsSheet", readsSheet);
        model.addAttribute("published", published);
        return "insight/why";
    }
}
