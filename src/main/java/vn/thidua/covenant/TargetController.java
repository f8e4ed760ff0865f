package vn.thidua.covenant;

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
import vn.thidua.cluster.ClusterYears;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** A member's own targets: listed, added, changed, moved, taken out. */
@Controller
@RequestMapping("/nam/{yearId}/giao-uoc/{membershipId:[0-9]+}")
class TargetController {

    private final Targeting targeting;
    private final CovenantReading reading;
    private final ClusterYears years;

    TargetController(Targeting targeting, CovenantReading reading, ClusterYears years) {
        this.targeting = targeting;
        this.reading = reading;
        this.years = years;
    }

    @GetMapping
    @Allow(Action.COVENANT_TARGETS)
    String list(@PathVariable ClusterYearId yearId, @PathVariable MembershipId membershipId, Model model) {
        model.addAttribute("form", TargetForm.empty());
        return listPage(yearId, membershipId, model);
    }

    @PostMapping
    @Allow(Action.COVENANT_TARGETS)
    String add(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @Valid @ModelAttribute("form") TargetForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> targeting.add(yearId, membershipId, form, actor))
                .then(path(yearId, membershipId), "covenant.target.added")
                .orShow(() -> listPage(yearId, membershipId, model));
    }

    @GetMapping("/chi-tieu/{targetId}")
    @Allow(Action.COVENANT_TARGETS)
    String edit(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @PathVariable long targetId,
            Model model) {
        model.addAttribute("form", targeting.form(yearId, membershipId, targetId));
        return editPage(yearId, membershipId, model);
    }

    @PostMapping("/chi-tieu/{targetId}")
    @Allow(Action.COVENANT_TARGETS)
    String edit(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @PathVariable long targetId,
            @Valid @ModelAttribute("form") TargetForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> targeting.edit(yearId, membershipId, targetId, form, actor))
                .then(path(yearId, membershipId), "covenant.target.saved")
                .orShow(() -> editPage(yearId, membershipId, model));
    }

    @PostMapping("/chi-tieu/{targetId}/bo")
    @Allow(Action.COVENANT_TARGETS)
    String remove(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @PathVariable long targetId,
            Submission submission,
            Actor actor) {
        return submission
                .attempt(() -> targeting.remove(yearId, membershipId, targetId, actor))
                .then(path(yearId, membershipId), "covenant.target.removed")
                .orBack(path(yearId, membershipId));
    }

    @PostMapping("/chi-tieu/{targetId}/len")
    @Allow(Action.COVENANT_TARGETS)
    String up(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @PathVariable long targetId,
            Submission submission,
            Actor actor) {
        return move(yearId, membershipId, targetId, true, submission, actor);
    }

    @PostMapping("/chi-tieu/{targetId}/xuong")
    @Allow(Action.COVENANT_TARGETS)
    String down(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @PathVariable long targetId,
            Submission submission,
            Actor actor) {
        return move(yearId, membershipId, targetId, false, submission, actor);
    }

    private String move(
            ClusterYearId yearId, MembershipId member, long targetId, boolean up, Submission submission, Actor actor) {
        return submission
                .attempt(() -> targeting.move(yearId, member, targetId, up, actor))
                .then(path(yearId, member), "covenant.target.moved")
                .orBack(path(yearId, member));
    }

    private String listPage(ClusterYearId yearId, MembershipId membershipId, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("member", years.member(yearId, membershipId));
        model.addAttribute("page", reading.memberTargets(yearId, membershipId));
        return "covenant/targets";
    }

    private String editPage(ClusterYearId yearId, MembershipId membershipId, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("member", years.member(yearId, membershipId));
        return "covenant/target";
    }

    private static String path(ClusterYearId yearId, MembershipId membershipId) {
        return "/nam/" + yearId + "/giao-uoc/" + membershipId;
    }
}
