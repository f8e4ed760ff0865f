package vn.thidua.award;

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
import vn.thidua.cluster.ClusterYears;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;

/** A nomination as the cluster writes it: proposing, correcting, withdrawing. */
@Controller
@RequestMapping("/nam/{yearId}/khen-thuong")
class NominationFormController {

    private final Awarding awarding;
    private final AwardPages pages;
    private final AwardOffer offer;
    private final ClusterYears years;
    private final Choices choices;

    NominationFormController(
            Awarding awarding, AwardPages pages, AwardOffer offer, ClusterYears years, Choices choices) {
        this.awarding = awarding;
        this.pages = pages;
        this.offer = offer;
        this.years = years;
        this.choices = choices;
    }

    @GetMapping("/moi")
    @Allow(Action.NOMINATION_EDIT)
    String newNomination(
            @PathVariable ClusterYearId yearId,
            @RequestParam(name = "ungVien", required = false) @Nullable String picked,
            Model model) {
        model.addAttribute("form", pages.newForm(yearId, picked));
        return formPage(yearId, null, model);
    }

    @PostMapping("/moi")
    @Allow(Action.NOMINATION_EDIT)
    String propose(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("form") NominationForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> awarding.propose(actor, yearId, form))
                .then(list(yearId), "award.proposed")
                .orShow(() -> formPage(yearId, null, model));
    }

    @GetMapping("/{nominationId}/sua")
    @Allow(Action.NOMINATION_EDIT)
    String edit(@PathVariable ClusterYearId yearId, @PathVariable long nominationId, Model model) {
        model.addAttribute("form", pages.form(yearId, nominationId));
        return formPage(yearId, pages.one(yearId, nominationId), model);
    }

    @PostMapping("/{nominationId}/sua")
    @Allow(Action.NOMINATION_EDIT)
    String change(
            @PathVariable ClusterYearId yearId,
            @PathVariable long nominationId,
            @Valid @ModelAttribute("form") NominationForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> awarding.change(actor, yearId, nominationId, form))
                .then(list(yearId) + "/" + nominationId, "award.changed")
                .orShow(() -> formPage(yearId, pages.one(yearId, nominationId), model));
    }

    @GetMapping("/{nominationId}/rut")
    @Allow(Action.NOMINATION_EDIT)
    String withdrawal(@PathVariable ClusterYearId yearId, @PathVariable long nominationId, Model model) {
        model.addAttribute("form", pages.withdrawForm());
        return withdrawPage(yearId, nominationId, model);
    }

    @PostMapping("/{nominationId}/rut")
    @Allow(Action.NOMINATION_EDIT)
    String withdraw(
            @PathVariable ClusterYearId yearId,
            @PathVariable long nominationId,
            @Valid @ModelAttribute("form") WithdrawForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> awarding.withdraw(actor, yearId, nominationId, form))
                .then(list(yearId) + "/" + nominationId, "award.withdrawnNow")
                .orShow(() -> withdrawPage(yearId, nominationId, model));
    }

    private String formPage(ClusterYearId year, @Nullable NominationView nomination, Model model) {
        model.addAttribute("year", years.get(year));
        model.addAttribute("isNew", nomination == null);
        model.addAttribute(
                "awards",
                offer.awardOptions(
                        year,
                        nomination == null
                                ? null
                                : new Proposal.Award(
                                        nomination.awardKind(), nomination.award(), nomination.authority())));
        model.addAttribute("members", offer.memberOptions(year, choices));
        model.addAttribute("recipients", choices.of("award.recipient.", Proposal.Recipient.values()));
        return "award/nomination-form";
    }

    private String withdrawPage(ClusterYearId year, long id, Model model) {
        model.addAttribute("year", years.get(year));
        model.addAttribute("nomination", pages.one(year, id));
        return "award/withdraw";
    }

    private static String list(ClusterYearId year) {
        return "/nam/" + year + "/khen-thuong";
    }
}
