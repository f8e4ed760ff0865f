package vn.thidua.nominating;

import jakarta.validation.Valid;
import java.util.Objects;
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
import vn.thidua.award.AwardRoad;
import vn.thidua.platform.Submission;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** The steps of one nomination: sent, called back, received, examined, given back; each page asks for what the step needs. */
@Controller
@RequestMapping("/de-nghi/{nominationId}")
class RoadController {

    private final AwardRoad road;
    private final RoadPage page;
    private final Receiving receiving;
    private final Today today;

    RoadController(AwardRoad road, RoadPage page, Receiving receiving, Today today) {
        this.road = road;
        this.page = page;
        this.receiving = receiving;
        this.today = today;
    }

    @GetMapping("/gui")
    @Allow(Action.NOMINATION_EDIT)
    String sending(@PathVariable NominationId nominationId, Model model) {
        return ask(RoadStep.SUBMIT, nominationId, model);
    }

    @PostMapping("/gui")
    @Allow(Action.NOMINATION_EDIT)
    String send(
            @PathVariable NominationId nominationId,
            @Valid @ModelAttribute("form") RoadForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> road.submit(actor, nominationId, form.cleanReason()))
                .then(path(nominationId), "award.road.submitted")
                .orShow(() -> page.show(RoadStep.SUBMIT, nominationId, model));
    }

    @GetMapping("/thu-hoi")
    @Allow(Action.NOMINATION_EDIT)
    String callingBack(@PathVariable NominationId nominationId, Model model) {
        return ask(RoadStep.RECALL, nominationId, model);
    }

    @PostMapping("/thu-hoi")
    @Allow(Action.NOMINATION_EDIT)
    String callBack(
            @PathVariable NominationId nominationId,
            @Valid @ModelAttribute("form") RoadForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> road.recall(actor, nominationId))
                .then(path(nominationId), "award.road.recalled")
                .orShow(() -> page.show(RoadStep.RECALL, nominationId, model));
    }

    @GetMapping("/tiep-nhan")
    @Allow(Action.NOMINATION_RECEIVE)
    String receiving(@PathVariable NominationId nominationId, Model model) {
        return ask(RoadStep.RECEIVE, nominationId, model);
    }

    @PostMapping("/tiep-nhan")
    @Allow(Action.NOMINATION_RECEIVE)
    String receive(
            @PathVariable NominationId nominationId,
            @Valid @ModelAttribute("form") RoadForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        if (form.receivedOn() == null && !errors.hasFieldErrors("receivedOn")) {
            errors.rejectValue("receivedOn", "NotNull");
        }
        return submission
                .attempt(
                        errors,
                        () -> receiving.receive(
                                actor, nominationId, Objects.requireNonNull(form.receivedOn()), form.cleanReason()))
                .then(path(nominationId), "award.road.received")
                .orShow(() -> page.show(RoadStep.RECEIVE, nominationId, model));
    }

    @GetMapping("/tham-dinh")
    @Allow(Action.NOMINATION_RECEIVE)
    String examining(@PathVariable NominationId nominationId, Model model) {
        return ask(RoadStep.EXAMINE, nominationId, model);
    }

    @PostMapping("/tham-dinh")
    @Allow(Action.NOMINATION_RECEIVE)
    String examine(
            @PathVariable NominationId nominationId,
            @Valid @ModelAttribute("form") RoadForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> road.examine(actor, nominationId, form.cleanReason()))
                .then(path(nominationId), "award.road.examined")
                .orShow(() -> page.show(RoadStep.EXAMINE, nominationId, model));
    }

    @GetMapping("/tra-lai")
    @Allow(Action.NOMINATION_RECEIVE)
    String givingBack(@PathVariable NominationId nominationId, Model model) {
        return ask(RoadStep.GIVE_BACK, nominationId, model);
    }

    @PostMapping("/tra-lai")
    @Allow(Action.NOMINATION_RECEIVE)
    String giveBack(
            @PathVariable NominationId nominationId,
            @Valid @ModelAttribute("form") RoadForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> road.giveBack(actor, nominationId, reason(form)))
                .then(path(nominationId), "award.road.givenBack")
                .orShow(() -> page.show(RoadStep.GIVE_BACK, nominationId, model));
    }

    private String ask(RoadStep step, NominationId id, Model model) {
        model.addAttribute("form", new RoadForm(step == RoadStep.RECEIVE ? today.date() : null, null));
        return page.show(step, id, model);
    }

    private static String reason(RoadForm form) {
        String reason = form.cleanReason();
        if (reason == null) {
            throw new RuleViolation("award.giveBack.reason").at("reason");
        }
        return reason;
    }

    private static String path(NominationId id) {
        return "/de-nghi/" + id;
    }
}
