package vn.thidua.eligibility;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
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
import vn.thidua.eligibility.EligibilityForms.ConductForm;
import vn.thidua.eligibility.EligibilityForms.WaiverForm;
import vn.thidua.nominating.NominationFrame;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.platform.Submission;
import vn.thidua.shared.NominationId;
import vn.thidua.shared.NotFound;

/** The organiser's staff write down what they learned about a recipient, and what was waived. */
@Controller
@RequestMapping("/de-nghi/{nominationId}/dieu-kien")
class RecordingController {

    private final Recording recording;
    private final Looking looking;
    private final NominationFrame frame;
    private final Choices words;

    RecordingController(Recording recording, Looking looking, NominationFrame frame, Choices words) {
        this.recording = recording;
        this.looking = looking;
        this.frame = frame;
        this.words = words;
    }

    @GetMapping("/xac-minh/{subject}")
    @Allow(Action.ELIGIBILITY_EDIT)
    String conduct(@PathVariable NominationId nominationId, @PathVariable String subject, Model model) {
        ConductCheck.Subject about = subject(subject);
        model.addAttribute(
                "form", ConductForm.of(looking.check(nominationId, about).orElse(null)));
        return conductPage(nominationId, about, model);
    }

    @PostMapping("/xac-minh/{subject}")
    @Allow(Action.ELIGIBILITY_EDIT)
    String check(
            @PathVariable NominationId nominationId,
            @PathVariable String subject,
            @Valid @ModelAttribute("form") ConductForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        ConductCheck.Subject about = subject(subject);
        return submission
                .attempt(errors, () -> recording.check(actor, nominationId, about, form))
                .then(path(nominationId), "eligibility.conduct.saved")
                .orShow(() -> conductPage(nominationId, about, model));
    }

    @GetMapping("/mien/{rule}")
    @Allow(Action.ELIGIBILITY_EDIT)
    String waiver(@PathVariable NominationId nominationId, @PathVariable String rule, Model model) {
        model.addAttribute("form", new WaiverForm(null, null, null, null));
        return waiverPage(nominationId, rule(rule), model);
    }

    @PostMapping("/mien/{rule}")
    @Allow(Action.ELIGIBILITY_EDIT)
    String waive(
            @PathVariable NominationId nominationId,
            @PathVariable String rule,
            @Valid @ModelAttribute("form") WaiverForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        Rule waived = rule(rule);
        return submission
                .attempt(errors, () -> recording.waive(actor, nominationId, waived, form))
                .then(path(nominationId), "eligibility.waiver.saved")
                .orShow(() -> waiverPage(nominationId, waived, model));
    }

    @PostMapping("/thu-hoi/{waiverId}")
    @Allow(Action.ELIGIBILITY_EDIT)
    String revoke(
            @PathVariable NominationId nominationId, @PathVariable long waiverId, Submission submission, Actor actor) {
        return submission
                .attempt(() -> recording.revoke(actor, nominationId, waiverId))
                .then(path(nominationId), "eligibility.waiver.revoked")
                .orBack(path(nominationId));
    }

    private String conductPage(NominationId nomination, ConductCheck.Subject subject, Model model) {
        frame.put(nomination, model);
        model.addAttribute("subject", subject);
        model.addAttribute(
                "outcomes",
                List.of(
                        Option.of(true, words.text(subject.key() + ".clear")),
                        Option.of(false, words.text(subject.key() + ".open"))));
        return "eligibility/conduct";
    }

    private String waiverPage(NominationId nomination, Rule rule, Model model) {
        frame.put(nomination, model);
        model.addAttribute("rule", rule);
        model.addAttribute("open", recording.isOpen(nomination, rule));
        return "eligibility/waiver";
    }

    private static ConductCheck.Subject subject(String name) {
        return Arrays.stream(ConductCheck.Subject.values())
                .filter(subject -> subject.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Rule rule(String name) {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.name().equals(name) && !rule.preference())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String path(NominationId nomination) {
        return "/de-nghi/" + nomination + "/dieu-kien";
    }
}
