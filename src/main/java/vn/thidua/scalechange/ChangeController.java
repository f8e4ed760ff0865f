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
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.criteria.ScaleOwner;
import vn.thidua.criteria.ScalePlaces;
import vn.thidua.criteria.ScaleView;
import vn.thidua.criteria.Scales;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;

/** What a scale changes against the one before it; a unit says that it has seen it. */
@Controller
class ChangeController {

    private final ScalePlaces places;
    private final Scales scales;
    private final Comparing comparing;
    private final Seeing seeing;

    ChangeController(ScalePlaces places, Scales scales, Comparing comparing, Seeing seeing) {
        this.places = places;
        this.scales = scales;
        this.comparing = comparing;
        this.seeing = seeing;
    }

    @GetMapping({"/nam/{yearId}/thang-diem/so-sanh", "/he-thong/{programmeId}/thang-diem/{forYear}/so-sanh"})
    @Allow(Action.SCALE_READ)
    String show(
            ScaleOwner owner,
            @RequestParam(name = "ban", required = false) @Nullable Integer edition,
            Here here,
            Actor actor,
            Model model) {
        boolean writes = here.is(STAFF, HEAD, DEPUTY);
        ScaleView after = scales.edition(owner, edition, writes).orElseThrow(NotFound::new);
        ScaleView before = scales.before(after).orElseThrow(NotFound::new);
        model.addAttribute("place", places.of(owner));
        model.addAttribute("comparison", comparing.of(before, after));
        ClusterYearId year = owner.year();
        if (year != null) {
            model.addAttribute("seen", seeing.of(year, after, actor));
        }
        model.addAttribute("writes", writes);
        return "scalechange/comparison";
    }

    @PostMapping("/nam/{yearId}/thang-diem/so-sanh/{membershipId}/da-xem")
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
