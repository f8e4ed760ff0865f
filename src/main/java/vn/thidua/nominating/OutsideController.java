package vn.thidua.nominating;

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
import vn.thidua.award.ProposalPlace;
import vn.thidua.award.Proposing;
import vn.thidua.platform.Submission;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.Today;

/** What the organiser proposes itself, outside any cluster: a person, a work, a unit that is no member of one. */
@Controller
@RequestMapping("/he-thong/{programmeId}/de-nghi/moi")
class OutsideController {

    private final Proposing proposing;
    private final NominationFormPage formPage;
    private final ProgrammeRules rules;
    private final Today today;

    OutsideController(Proposing proposing, NominationFormPage formPage, ProgrammeRules rules, Today today) {
        this.proposing = proposing;
        this.formPage = formPage;
        this.rules = rules;
        this.today = today;
    }

    @GetMapping
    @Allow(Action.NOMINATION_ADD_OUTSIDE)
    String newNomination(
            @PathVariable ProgrammeId programmeId,
            @RequestParam(name = "nam", required = false) @Nullable String year,
            Model model) {
        model.addAttribute("form", NominationForm.empty(today.date(), null));
        return page(programmeId, year, model);
    }

    @PostMapping
    @Allow(Action.NOMINATION_ADD_OUTSIDE)
    String propose(
            @PathVariable ProgrammeId programmeId,
            @RequestParam(name = "nam", required = false) @Nullable String year,
            @Valid @ModelAttribute("form") NominationForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> proposing.propose(actor, place(programmeId, year), form.outside()))
                .then("/khen-thuong", "award.proposed")
                .orShow(() -> page(programmeId, year, model));
    }

    private String page(ProgrammeId programme, @Nullable String year, Model model) {
        ProposalPlace place = place(programme, year);
        model.addAttribute("programme", rules.name(programme));
        model.addAttribute("awardYear", place.year());
        return formPage.show(place, null, "/khen-thuong", model);
    }

    /** A year that is none is this one. */
    private ProposalPlace place(ProgrammeId programme, @Nullable String year) {
        int asked = year != null && year.matches("(19[9]\\d|20\\d\\d)")
                ? Integer.parseInt(year)
                : today.date().getYear();
        return new ProposalPlace(programme, rules.organiser(programme), asked, null);
    }
}
