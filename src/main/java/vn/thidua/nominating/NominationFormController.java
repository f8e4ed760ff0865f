package vn.thidua.nominating;

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
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.award.AwardRoad;
import vn.thidua.award.NominationView;
import vn.thidua.award.ProposalPlace;
import vn.thidua.award.Proposing;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Names;
import vn.thidua.shared.NominationId;

/** A nomination as its sender writes it: proposing in a cluster-year, correcting, withdrawing. */
@Controller
class NominationFormController {

    private final Proposing proposing;
    private final AwardRoad road;
    private final NominationPages pages;
    private final NominationFormPage formPage;
    private final NominationFrame frame;
    private final ClusterYears years;

    NominationFormController(
            Proposing proposing,
            AwardRoad road,
            NominationPages pages,
            NominationFormPage formPage,
            NominationFrame frame,
            ClusterYears years) {
        this.proposing = proposing;
        this.road = road;
        this.pages = pages;
        this.formPage = formPage;
        this.frame = frame;
        this.years = years;
    }

    @GetMapping("/nam/{yearId}/khen-thuong/moi")
    @Allow(Action.NOMINATION_ADD)
    String newNomination(
            @PathVariable ClusterYearId yearId,
            @RequestParam(name = "ungVien", required = false) @Nullable String picked,
            Model model) {
        model.addAttribute("form", pages.newForm(years.get(yearId), picked));
        return newPage(yearId, model);
    }

    @PostMapping("/nam/{yearId}/khen-thuong/moi")
    @Allow(Action.NOMINATION_ADD)
    String propose(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("form") NominationForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> proposing.propose(actor, ProposalPlace.in(years.get(yearId)), form.inCluster()))
                .then("/nam/" + yearId + "/khen-thuong", "award.proposed")
                .orShow(() -> newPage(yearId, model));
    }

    @GetMapping("/de-nghi/{nominationId}/sua")
    @Allow(Action.NOMINATION_EDIT)
    String edit(@PathVariable NominationId nominationId, Model model) {
        model.addAttribute("form", pages.form(nominationId));
        return editPage(nominationId, model);
    }

    @PostMapping("/de-nghi/{nominationId}/sua")
    @Allow(Action.NOMINATION_EDIT)
    String change(
            @PathVariable NominationId nominationId,
            @Valid @ModelAttribute("form") NominationForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        NominationView nomination = frame.put(nominationId, model);
        return submission
                .attempt(
                        errors,
                        () -> proposing.change(
                                actor,
                                nominationId,
                                nomination.yearId() == null ? form.outside() : form.inCluster(),
                                form.version()))
                .then(nomination.path(), "award.changed")
                .orShow(() -> editPage(nominationId, model));
    }

    @GetMapping("/de-nghi/{nominationId}/rut")
    @Allow(Action.NOMINATION_EDIT)
    String withdrawal(@PathVariable NominationId nominationId, Model model) {
        model.addAttribute("form", pages.withdrawForm());
        return withdrawPage(nominationId, model);
    }

    @PostMapping("/de-nghi/{nominationId}/rut")
    @Allow(Action.NOMINATION_EDIT)
    String withdraw(
            @PathVariable NominationId nominationId,
            @Valid @ModelAttribute("form") WithdrawForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(
                        errors,
                        () -> road.withdraw(
                                actor,
                                nominationId,
                                Objects.requireNonNull(form.withdrawnOn()),
                                Names.clean(Objects.requireNonNull(form.reason()))))
                .then("/de-nghi/" + nominationId, "award.withdrawnNow")
                .orShow(() -> withdrawPage(nominationId, model));
    }

    private String newPage(ClusterYearId yearId, Model model) {
        var year = years.get(yearId);
        model.addAttribute("year", year);
        return formPage.show(ProposalPlace.in(year), null, "/nam/" + yearId + "/khen-thuong", model);
    }

    private String editPage(NominationId id, Model model) {
        NominationView nomination = frame.put(id, model);
        return formPage.show(NominationFrame.place(nomination, model), nomination, nomination.path(), model);
    }

    private String withdrawPage(NominationId id, Model model) {
        frame.put(id, model);
        return "award/withdraw";
    }
}
