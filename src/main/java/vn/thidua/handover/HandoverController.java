package vn.thidua.handover;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.attachment.Attachments;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.cluster.YearView;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.platform.Submission;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.ClusterYearId;

/** The handover of a cluster-year. */
@Controller
class HandoverController {

    private final ClusterYears years;
    private final HandingOver handingOver;
    private final Attachments attachments;
    private final Choices choices;

    HandoverController(ClusterYears years, HandingOver handingOver, Attachments attachments, Choices choices) {
        this.years = years;
        this.handingOver = handingOver;
        this.attachments = attachments;
        this.choices = choices;
    }

    @GetMapping("/nam/{yearId}/ban-giao")
    @Allow(Action.YEAR_READ)
    String handover(@PathVariable ClusterYearId yearId, Here here, Model model) {
        YearView year = years.get(yearId);
        model.addAttribute("year", year);
        model.addAttribute("handover", handingOver.find(year, here).orElse(null));
        model.addAttribute("history", handingOver.history(yearId));
        model.addAttribute("next", years.find(year.cluster(), year.year() + 1).orElse(null));
        model.addAttribute("canEdit", here.allows(Action.HANDOVER_EDIT));
        model.addAttribute("canSign", here.allows(Action.HANDOVER_SIGN));
        model.addAttribute("canReopen", here.allows(Action.HANDOVER_REOPEN));
        model.addAttribute("canTakeRecord", here.allows(Action.RECORD_READ));
        model.addAttribute("canOpen", here.allows(Action.NEXT_YEAR_OPEN));
        model.addAttribute(
                "attachments", attachments.panel(yearId, YearStep.HANDOVER, here.allows(Action.ATTACHMENT_ADD)));
        return "handover/handover";
    }

    @GetMapping("/nam/{yearId}/ban-giao/sua")
    @Allow(Action.HANDOVER_EDIT)
    String form(@PathVariable ClusterYearId yearId, Model model) {
        model.addAttribute("form", handingOver.form(yearId));
        return page(yearId, model);
    }

    @PostMapping("/nam/{yearId}/ban-giao/sua")
    @Allow(Action.HANDOVER_EDIT)
    String save(
            @PathVariable ClusterYearId yearId,
            @Valid @ModelAttribute("form") HandoverForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        YearView year = years.get(yearId);
        List<Confirmation> fallen = new ArrayList<>();
        return submission
                .attempt(errors, () -> fallen.addAll(handingOver.save(year, form, actor)))
                .then(year.path() + "/ban-giao", fallen.isEmpty() ? "handover.saved" : "handover.saved.anew")
                .orShow(() -> page(yearId, model));
    }

    private String page(ClusterYearId yearId, Model model) {
        // a form that cannot be read has no lines
        model.addAttribute(
                "lines",
                model.getAttribute("form") instanceof HandoverForm form
                        ? form.items().size()
                        : HandoverForm.LINES);
        YearView year = years.get(yearId);
        List<MemberView> members = years.members(yearId);
        model.addAttribute("year", year);
        model.addAttribute("signed", handingOver.isSigned(yearId));
        model.addAttribute(
                "members",
                members.stream().map(member -> member.option(choices)).toList());
        model.addAttribute("others", handingOver.others(year, members));
        model.addAttribute(
                "yesOrNo",
                List.of(Option.of(true, choices.text("common.yes")), Option.of(false, choices.text("common.no"))));
        return "handover/form";
    }
}
