package vn.thidua.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
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
import vn.thidua.platform.Submission;
import vn.thidua.shared.Names;
import vn.thidua.shared.UnitId;

/** What a draft decides: all that waits or some of it, and what the authority does not grant. */
@Controller
@RequestMapping("/don-vi/{unitId}/quyet-dinh/{decisionId}/de-nghi")
class DraftItemController {

    /** Which of the nominations that wait; all of them where so wanted. */
    record ChoiceForm(
            @Nullable List<@Nullable Long> chosen, @Nullable Boolean all) {}

    /** Why one is not granted; left empty, it is. */
    record RefusalForm(@Size(max = 1000) @Nullable String refusal) {}

    private final DecisionReads reads;
    private final DraftKeeping drafting;

    DraftItemController(DecisionReads reads, DraftKeeping drafting) {
        this.reads = reads;
        this.drafting = drafting;
    }

    @GetMapping
    @Allow(Action.DECISION_DRAFT)
    String candidates(@PathVariable UnitId unitId, @PathVariable long decisionId, Model model) {
        model.addAttribute("form", new ChoiceForm(List.of(), null));
        return candidatesPage(unitId, decisionId, model);
    }

    @PostMapping
    @Allow(Action.DECISION_DRAFT)
    String take(
            @PathVariable UnitId unitId,
            @PathVariable long decisionId,
            @ModelAttribute("form") ChoiceForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> drafting.take(actor, unitId, decisionId, chosen(unitId, decisionId, form)))
                .then(path(unitId, decisionId), "decision.item.takenIn")
                .orShow(() -> candidatesPage(unitId, decisionId, model));
    }

    @PostMapping("/{nominationId}/bo")
    @Allow(Action.DECISION_DRAFT)
    String leaveOut(
            @PathVariable UnitId unitId,
            @PathVariable long decisionId,
            @PathVariable long nominationId,
            Actor actor,
            Submission submission) {
        return submission
                .attempt(() -> drafting.leaveOut(actor, unitId, decisionId, nominationId))
                .then(path(unitId, decisionId), "decision.item.leftOut")
                .orBack(path(unitId, decisionId));
    }

    @GetMapping("/{nominationId}")
    @Allow(Action.DECISION_DRAFT)
    String refusal(
            @PathVariable UnitId unitId, @PathVariable long decisionId, @PathVariable long nominationId, Model model) {
        model.addAttribute(
                "form",
                new RefusalForm(drafting.item(unitId, decisionId, nominationId).refusal()));
        return refusalPage(unitId, decisionId, nominationId, model);
    }

    @PostMapping("/{nominationId}")
    @Allow(Action.DECISION_DRAFT)
    String refuse(
            @PathVariable UnitId unitId,
            @PathVariable long decisionId,
            @PathVariable long nominationId,
            @Valid @ModelAttribute("form") RefusalForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(
                        errors,
                        () -> drafting.refuse(
                                actor, unitId, decisionId, nominationId, Names.linesOrNull(form.refusal())))
                .then(path(unitId, decisionId), "decision.saved")
                .orShow(() -> refusalPage(unitId, decisionId, nominationId, model));
    }

    private List<Long> chosen(UnitId organiser, long id, ChoiceForm form) {
        if (Boolean.TRUE.equals(form.all())) {
            return reads.candidates(organiser, reads.one(organiser, id).facts()).stream()
                    .map(DecisionItem::nomination)
                    .toList();
        }
        return form.chosen() == null
                ? List.of()
                : form.chosen().stream().filter(Objects::nonNull).distinct().toList();
    }

    private String candidatesPage(UnitId organiser, long id, Model model) {
        DecisionView decision = reads.one(organiser, id);
        model.addAttribute("decision", decision);
        model.addAttribute("candidates", reads.candidates(organiser, decision.facts()));
        return "decision/candidates";
    }

    private String refusalPage(UnitId organiser, long id, long nomination, Model model) {
        model.addAttribute("decision", reads.one(organiser, id));
        model.addAttribute("item", drafting.item(organiser, id, nomination));
        return "decision/refusal";
    }

    private static String path(UnitId organiser, long id) {
        return "/don-vi/" + organiser + "/quyet-dinh/" + id;
    }
}
