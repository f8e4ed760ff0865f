package vn.thidua.scalechange;

import static vn.thidua.access.Relation.DEPUTY;
import static vn.thidua.access.Relation.HEAD;
import static vn.thidua.access.Relation.STAFF;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;

/** What a scale changes against the one before it; a unit says that it has seen it. */
@Controller
@RequestMapping("/nam/{yearId}/thang-diem/so-sanh")
class ChangeController {

    private final ClusterYears years;
    private final Scales scales;
    private final Comparing comparing;
    private final Seeing seeing;

    ChangeController(ClusterYears years, Scales scales, Comparing comparing, Seeing seeing) {
        this.years = years;
        this.scales = scales;
        this.comparing = comparing;
        this.seeing = seeing;
    }

    @GetMapping
    @Allow(Action.YEAR_READ)
    String show(
            @PathVariable ClusterYearId yearId,
            @RequestParam(name = "ban", required = false) @Nullable Integer edition,
            Here here,
            Actor actor,
            Model model) {
        boolean writes = here.is(STAFF, HEAD, DEPUTY);
        ScaleView after = scales.edition(yearId, edition, writes).orElseThrow(NotFound::new);
        ScaleView before = scales.before(yearId, after).orElseThrow(NotFound::new);
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("comparison", comparing.of(before, after));
        model.addAttribute("seen", seeing.of(yearId, after, actor));
        model.addAttribute("writes", writes);
        return "scalechange/comparison";
    }

    @PostMapping("/{membershipId}/da-xem")
    @Allow(Action.SCALE_SEEN)
    String seen(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @RequestParam("ban") int edition,
            Submission submission,
            Actor actor) {
        String page = "/nam/" + yearId + "/thang-diem/so-sanh";
        return submission
                .attempt(() -> seeing.see(yearId, edition, membershipId, actor))
                .then(page + "?ban=" + edition, "scalechange.seen.done")
                .orBack(page);
    }
}
