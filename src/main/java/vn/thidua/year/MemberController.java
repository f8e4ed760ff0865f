package vn.thidua.year;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.UnitId;

/** One member of a cluster-year: taking in, changing, leaving. */
@Controller
class MemberController {

    private final ClusterYears years;
    private final Rostering rostering;

    MemberController(ClusterYears years, Rostering rostering) {
        this.years = years;
        this.rostering = rostering;
    }

    @GetMapping("/nam/{yearId}/thanh-vien/them")
    @Allow(Action.YEAR_EDIT)
    String choose(@PathVariable ClusterYearId yearId, @RequestParam(required = false) @Nullable String q, Model model) {
        model.addAttribute("form", new MembersForm(List.of(), null, null, null, false, null));
        return choosePage(yearId, q, List.of(), model);
    }

    /** Looks for more units; those ticked so far, and what was typed, stay. */
    @PostMapping(path = "/nam/{yearId}/thanh-vien/them", params = "tim")
    @Allow(Action.YEAR_EDIT)
    String search(
            @PathVariable ClusterYearId yearId,
            @RequestParam(required = false) @Nullable String q,
            @ModelAttribute("form") MembersForm form,
            BindingResult typed,
            Model model) {
        return choosePage(yearId, q, form.units(), model);
    }

    @PostMapping("/nam/{yearId}/thanh-vien/them")
    @Allow(Action.YEAR_EDIT)
    String admit(
            @PathVariable ClusterYearId yearId,
            @RequestParam(required = false) @Nullable String q,
            @Valid @ModelAttribute("form") MembersForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> rostering.admit(yearId, form, actor))
                .then(
                        list(yearId),
                        "year.member.added",
                        form.units() == null ? 0 : form.units().size())
                .orShow(() -> choosePage(yearId, q, form.units(), model));
    }

    @GetMapping("/nam/{yearId}/thanh-vien/{membershipId}")
    @Allow(Action.YEAR_EDIT)
    String member(@PathVariable ClusterYearId yearId, @PathVariable MembershipId membershipId, Model model) {
        model.addAttribute("form", rostering.member(yearId, membershipId));
        return memberPage(yearId, membershipId, "year/member", model);
    }

    @PostMapping("/nam/{yearId}/thanh-vien/{membershipId}")
    @Allow(Action.YEAR_EDIT)
    String change(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @Valid @ModelAttribute("form") MemberForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> rostering.change(yearId, membershipId, form, actor))
                .then(list(yearId), "year.member.saved")
                .orShow(() -> memberPage(yearId, membershipId, "year/member", model));
    }

    @GetMapping("/nam/{yearId}/thanh-vien/{membershipId}/roi")
    @Allow(Action.YEAR_EDIT)
    String leaving(@PathVariable ClusterYearId yearId, @PathVariable MembershipId membershipId, Model model) {
        model.addAttribute("form", rostering.leave(yearId, membershipId));
        return memberPage(yearId, membershipId, "year/leave", model);
    }

    @PostMapping("/nam/{yearId}/thanh-vien/{membershipId}/roi")
    @Allow(Action.YEAR_EDIT)
    String leave(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @Valid @ModelAttribute("form") LeaveForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> rostering.leave(yearId, membershipId, form, actor))
                .then(list(yearId), "year.member.saved")
                .orShow(() -> memberPage(yearId, membershipId, "year/leave", model));
    }

    @PostMapping("/nam/{yearId}/thanh-vien/{membershipId}/bo")
    @Allow(Action.YEAR_EDIT)
    String remove(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            Submission submission,
            Actor actor) {
        return submission
                .attempt(() -> rostering.remove(yearId, membershipId, actor))
                .then(list(yearId), "year.member.removed")
                .orBack(list(yearId) + "/" + membershipId);
    }

    private String choosePage(ClusterYearId yearId, @Nullable String q, @Nullable List<UnitId> chosen, Model model) {
        List<UnitId> ticked = chosen == null ? List.of() : chosen;
        YearView year = years.get(yearId);
        model.addAttribute("year", year);
        model.addAttribute("q", q);
        model.addAttribute("offered", rostering.offered(yearId, q, year.organiser(), ticked));
        model.addAttribute("ticked", ticked);
        model.addAttribute("most", Rostering.OFFERED);
        return "year/choose";
    }

    private String memberPage(ClusterYearId yearId, MembershipId membershipId, String view, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("member", years.member(yearId, membershipId));
        return view;
    }

    private static String list(ClusterYearId yearId) {
        return "/nam/" + yearId + "/thanh-vien";
    }
}
