package vn.thidua.objection;

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
import vn.thidua.objection.ObjectionForms.OutcomeForm;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;

/** All objections of a year, and the answer that head or staff give to one. */
@Controller
@RequestMapping("/nam/{yearId}/kien-nghi")
class OutcomeController {

    private final Objections objections;
    private final Provisional provisional;
    private final Deciding deciding;
    private final ClusterYears years;

    OutcomeController(Objections objections, Provisional provisional, Deciding deciding, ClusterYears years) {
        this.objections = objections;
        this.provisional = provisional;
        this.deciding = deciding;
        this.years = years;
    }

    @GetMapping
    @Allow(Action.OBJECTIONS_LIST)
    String list(@PathVariable ClusterYearId yearId, Here here, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("objections", objections.of(yearId));
        model.addAttribute("canDecide", here.allows(Action.OBJECTION_DECIDE));
        model.addAttribute("ownCause", years.ownCause(yearId, here));
        model.addAttribute("seesSample", here.allows(Action.SAMPLE_READ));
        return "objection/objections";
    }

    @GetMapping("/{membershipId}/tra-loi/{objectionId}")
    @Allow(Action.OBJECTION_DECIDE)
    String outcome(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @PathVariable long objectionId,
            Model model) {
        model.addAttribute("form", OutcomeForm.empty());
        return page(yearId, membershipId, objectionId, model);
    }

    @PostMapping("/{membershipId}/tra-loi/{objectionId}")
    @Allow(Action.OBJECTION_DECIDE)
    String decide(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @PathVariable long objectionId,
            @Valid @ModelAttribute("form") OutcomeForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        return submission
                .attempt(errors, () -> deciding.decide(yearId, membershipId, objectionId, form, here, actor))
                .then("/nam/" + yearId + "/kien-nghi", "objection.decided")
                .orShow(() -> page(yearId, membershipId, objectionId, model));
    }

    private String page(ClusterYearId yearId, MembershipId membershipId, long objectionId, Model model) {
        Objection objection = objections
                .find(yearId, membershipId, objectionId)
                .filter(Objection::decidable)
                .orElseThrow(NotFound::new);
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("member", years.member(yearId, membershipId));
        model.addAttribute("objection", objection);
        model.addAttribute("line", provisional.line(yearId, membershipId, objection.line()));
        return "objection/outcome";
    }
}
