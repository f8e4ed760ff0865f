package vn.thidua.assembly;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import vn.thidua.platform.Choices;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.RuleViolation;

/** The two forms of an assembly: whom the members sent, and who counts. */
@Controller
@RequestMapping("/nam/{yearId}/binh-xet/hoi-nghi/{assemblyId:[0-9]+}")
class SeatingController {

    private final Assemblies assemblies;
    private final Seating seating;
    private final Participants participants;
    private final ClusterYears years;
    private final Choices choices;

    SeatingController(
            Assemblies assemblies, Seating seating, Participants participants, ClusterYears years, Choices choices) {
        this.assemblies = assemblies;
        this.seating = seating;
        this.participants = participants;
        this.years = years;
        this.choices = choices;
    }

    @GetMapping("/dai-bieu")
    @Allow(Action.ASSEMBLY_EDIT)
    String delegates(@PathVariable ClusterYearId yearId, @PathVariable long assemblyId, Model model) {
        model.addAttribute("form", DelegatesForm.of(assemblies.get(yearId, assemblyId)));
        return delegatesPage(yearId, assemblyId, model);
    }

    @PostMapping("/dai-bieu")
    @Allow(Action.ASSEMBLY_EDIT)
    String seat(
            @PathVariable ClusterYearId yearId,
            @PathVariable long assemblyId,
            @Valid @ModelAttribute("form") @Nullable DelegatesForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        if (form != null && !form.isOf(assemblies.get(yearId, assemblyId).members())) {
            return submission
                    .attempt(() -> {
                        throw new RuleViolation("assembly.delegates.otherMembers");
                    })
                    .orBack("/nam/" + yearId + "/binh-xet/hoi-nghi/" + assemblyId + "/dai-bieu");
        }
        return submission
                .attempt(errors, () -> seating.seat(yearId, assemblyId, Objects.requireNonNull(form), actor))
                .then("/nam/" + yearId + "/binh-xet/hoi-nghi/" + assemblyId, "assembly.delegates.saved")
                .orShow(() -> delegatesPage(yearId, assemblyId, model));
    }

    @GetMapping("/ban-kiem-phieu")
    @Allow(Action.ASSEMBLY_EDIT)
    String tellers(@PathVariable ClusterYearId yearId, @PathVariable long assemblyId, Model model) {
        model.addAttribute("form", TellersForm.of(assemblies.get(yearId, assemblyId)));
        return tellersPage(yearId, assemblyId, model);
    }

    @PostMapping("/ban-kiem-phieu")
    @Allow(Action.ASSEMBLY_EDIT)
    String appoint(
            @PathVariable ClusterYearId yearId,
            @PathVariable long assemblyId,
            @Valid @ModelAttribute("form") @Nullable TellersForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> seating.appoint(yearId, assemblyId, Objects.requireNonNull(form), actor))
                .then("/nam/" + yearId + "/binh-xet/hoi-nghi/" + assemblyId, "assembly.tellers.saved")
                .orShow(() -> tellersPage(yearId, assemblyId, model));
    }

    private String delegatesPage(ClusterYearId yearId, long assemblyId, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("assembly", assemblies.get(yearId, assemblyId));
        model.addAttribute(
                "memberOptions",
                years.members(yearId).stream()
                        .map(member -> member.option(choices))
                        .toList());
        model.addAttribute(
                "others",
                model.getAttribute("form") instanceof DelegatesForm form
                        ? form.otherRows().size()
                        : 0);
        model.addAttribute("officers", participants.officers(yearId));
        return "assembly/delegates";
    }

    private String tellersPage(ClusterYearId yearId, long assemblyId, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("assembly", assemblies.get(yearId, assemblyId));
        model.addAttribute(
                "places", model.getAttribute("form") instanceof TellersForm form ? form.places() : TellersForm.MOST);
        model.addAttribute("accounts", participants.tellers(yearId));
        return "assembly/tellers";
    }
}
