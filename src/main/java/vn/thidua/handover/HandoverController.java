package vn.thidua.handover;

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
import vn.thidua.access.Here;
import vn.thidua.attachment.Attachments;
import vn.thidua.cluster.ClusterYears;
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
        model.addAttribute("handover", handingOver.find(yearId).orElse(null));
        model.addAttribute("history", handingOver.history(yearId));
        model.addAttribute("next", years.find(year.cluster(), year.year() + 1).orElse(null));
        model.addAttribute("canEdit", here.allows(Action.HANDOVER_EDIT));
        model.addAttribute("canReopen", here.allows(Action.HANDOVER_REOPEN));
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
        return submission
                .attempt(errors, () -> handingOver.save(yearId, form, actor))
                .then("/nam/" + yearId + "/ban-giao", "handover.saved")
                .orShow(() -> page(yearId, model));
    }

    @PostMapping("/nam/{yearId}/ban-giao/ky")
    @Allow(Action.HANDOVER_EDIT)
    String sign(
            @PathVariable ClusterYearId yearId,
            @RequestParam(name = "ban", required = false) @Nullable Long seen,
            Submission submission,
            Actor actor) {
        String page = "/nam/" + yearId + "/ban-giao";
        return submission
                .attempt(() -> handingOver.sign(yearId, seen, actor))
                .then(page, "handover.sign.done")
                .orBack(page);
    }

    @PostMapping("/nam/{yearId}/ban-giao/mo-lai")
    @Allow(Action.HANDOVER_REOPEN)
    String reopen(@PathVariable ClusterYearId yearId, Submission submission, Actor actor) {
        String page = "/nam/" + yearId + "/ban-giao";
        return submission
                .attempt(() -> handingOver.reopen(yearId, actor))
                .then(page, "handover.saved")
                .orBack(page);
    }

    private String page(ClusterYearId yearId, Model model) {
        // a form that cannot be read has no lines
        model.addAttribute(
                "lines",
                model.getAttribute("form") instanceof HandoverForm form
                        ? form.items().size()
                        : HandoverForm.LINES);
        model.addAttribute("year", years.get(yearId));
        model.addAttribute(
                "members",
                years.members(yearId).stream()
                        .map(member -> member.option(choices))
                        .toList());
        model.addAttribute(
                "yesOrNo",
                List.of(Option.of(true, choices.text("common.yes")), Option.of(false, choices.text("common.no"))));
        return "handover/form";
    }
}
