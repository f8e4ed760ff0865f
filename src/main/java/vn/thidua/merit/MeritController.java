package vn.thidua.merit;

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
import vn.thidua.award.NominationView;
import vn.thidua.dossier.Hand;
import vn.thidua.nominating.NominationFrame;
import vn.thidua.platform.Submission;
import vn.thidua.shared.NominationId;

/** The merit report: read and printed, written, filled in from the record anew. */
@Controller
@RequestMapping("/de-nghi/{nominationId}/bao-cao")
class MeritController {

    private static final String WRITE = "/viet";
    private static final String REFILL = "/dien-lai";

    private final Merits merits;
    private final NominationFrame frame;

    MeritController(Merits merits, NominationFrame frame) {
        this.merits = merits;
        this.frame = frame;
    }

    @GetMapping
    @Allow(Action.DOSSIER_READ)
    String read(@PathVariable NominationId nominationId, Actor actor, Here here, Model model) {
        NominationView nomination = frame.put(nominationId, model);
        model.addAttribute("report", merits.of(nominationId));
        model.addAttribute("sections", Section.values());
        model.addAttribute(
                "mayWrite",
                here.allows(Action.DOSSIER_EDIT) && Hand.of(actor, here).writesAt(nomination.stage()));
        return "merit/report";
    }

    /** A report that nobody wrote begins with what the record says; it is kept when it is saved. */
    @GetMapping(WRITE)
    @Allow(Action.DOSSIER_EDIT)
    String write(@PathVariable NominationId nominationId, Actor actor, Here here, Model model) {
        NominationView nomination = toWrite(nominationId, Hand.of(actor, here), model);
        MeritReport stored = merits.of(nominationId);
        model.addAttribute("prefilled", !stored.written());
        model.addAttribute(
                "form", MeritForm.of(stored.version(), stored.written() ? stored : merits.drafted(nomination)));
        return "merit/write";
    }

    @PostMapping(WRITE)
    @Allow(Action.DOSSIER_EDIT)
    String write(
            @PathVariable NominationId nominationId,
            @Valid @ModelAttribute("form") MeritForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        NominationView nomination = toWrite(nominationId, Hand.of(actor, here), model);
        return submission
                .attempt(errors, () -> merits.write(nomination, form, Hand.of(actor, here)))
                .then(path(nominationId), "merit.saved")
                .orShow(() -> "merit/write");
    }

    @GetMapping(REFILL)
    @Allow(Action.DOSSIER_EDIT)
    String refill(@PathVariable NominationId nominationId, Actor actor, Here here, Model model) {
        return refillPage(toWrite(nominationId, Hand.of(actor, here), model), model, true);
    }

    @PostMapping(REFILL)
    @Allow(Action.DOSSIER_EDIT)
    String refill(
            @PathVariable NominationId nominationId,
            @Valid @ModelAttribute("form") RefillForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        NominationView nomination = toWrite(nominationId, Hand.of(actor, here), model);
        return submission
                .attempt(errors, () -> merits.refill(nomination, form, Hand.of(actor, here)))
                .then(path(nominationId), "merit.refilled")
                .orShow(() -> refillPage(nomination, model, false));
    }

    /** What is shown is always what the record says now; what was chosen stays chosen. */
    private String refillPage(NominationView nomination, Model model, boolean fresh) {
        MeritReport drafted = merits.drafted(nomination);
        String seen = Merits.fingerprint(drafted);
        model.addAttribute("parts", merits.refills(nomination, drafted));
        model.addAttribute("seen", seen);
        if (fresh) {
            model.addAttribute(
                    "form", RefillForm.keeping(merits.of(nomination.id()).version(), seen));
        }
        return "merit/refill";
    }

    /** Where the dossier takes nothing more from this person, the page says so and has no fields. */
    private NominationView toWrite(NominationId id, Hand hand, Model model) {
        NominationView nomination = frame.put(id, model);
        model.addAttribute("closed", !hand.writesAt(nomination.stage()));
        return nomination;
    }

    private static String path(NominationId nomination) {
        return "/de-nghi/" + nomination + "/bao-cao";
    }
}
