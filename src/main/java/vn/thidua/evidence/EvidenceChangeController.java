package vn.thidua.evidence;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;

/** Evidence is added, made to serve other lines, put aside. */
@Controller
@RequestMapping(EvidenceController.FOLDER)
class EvidenceChangeController {

    private static final String USES = EvidenceController.ONE + "/tieu-chi";
    private static final String WITHDRAW = EvidenceController.ONE + "/rut";

    private final Evidencing evidencing;
    private final EvidencePages pages;

    EvidenceChangeController(Evidencing evidencing, EvidencePages pages) {
        this.evidencing = evidencing;
        this.pages = pages;
    }

    @ModelAttribute("folder")
    Folder folder(@PathVariable ClusterYearId yearId, @PathVariable MembershipId membershipId) {
        return new Folder(yearId, membershipId);
    }

    @GetMapping("/them")
    @Allow(Action.EVIDENCE_ADD)
    String add(
            @ModelAttribute("folder") Folder folder,
            @RequestParam(name = "dong", required = false) @Nullable Long line,
            Actor actor,
            Here here,
            Model model) {
        model.addAttribute("form", EvidenceForm.of(line));
        return pages.add(folder, Hand.of(actor, here), model);
    }

    @PostMapping("/them")
    @Allow(Action.EVIDENCE_ADD)
    String add(
            @ModelAttribute("folder") Folder folder,
            @Valid @ModelAttribute("form") EvidenceForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        Hand hand = Hand.of(actor, here);
        AtomicBoolean elsewhere = new AtomicBoolean();
        return submission
                .attempt(errors, () -> elsewhere.set(evidencing.add(folder, form, hand)))
                .then(folder.path(), elsewhere.get() ? "evidence.addedAsElsewhere" : "evidence.added")
                .orShow(() -> {
                    FieldError file = errors.getFieldError("file");
                    if (file != null && Evidencing.TWICE.equals(file.getCode()) && file.getArguments() != null) {
                        model.addAttribute("same", file.getArguments()[1]);
                    }
                    return pages.add(folder, hand, model);
                });
    }

    /** Lines may be named in the address, to be ticked beside those the item serves already. */
    @GetMapping(USES)
    @Allow(Action.EVIDENCE_ADD)
    String uses(
            @ModelAttribute("folder") Folder folder,
            @PathVariable long evidenceId,
            @RequestParam(name = "dong", required = false) @Nullable List<Long> lines,
            Actor actor,
            Here here,
            Model model) {
        EvidenceView item = pages.item(folder, evidenceId);
        List<Long> ticked = new ArrayList<>(item.lines());
        ticked.addAll(EvidenceForm.known(lines));
        model.addAttribute("form", new UsesForm(item.version(), ticked));
        return pages.uses(folder, item, Hand.of(actor, here), model);
    }

    @PostMapping(USES)
    @Allow(Action.EVIDENCE_ADD)
    String uses(
            @ModelAttribute("folder") Folder folder,
            @PathVariable long evidenceId,
            @Valid @ModelAttribute("form") UsesForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        Hand hand = Hand.of(actor, here);
        EvidenceView item = pages.item(folder, evidenceId);
        return submission
                .attempt(errors, () -> evidencing.use(folder, evidenceId, form, hand))
                .then(folder.path(), "evidence.used")
                .orShow(() -> pages.uses(folder, item, hand, model));
    }

    @GetMapping(WITHDRAW)
    @Allow(Action.EVIDENCE_ADD)
    String withdraw(@ModelAttribute("folder") Folder folder, @PathVariable long evidenceId, Model model) {
        model.addAttribute("form", new WithdrawForm(null));
        return pages.withdraw(folder, pages.item(folder, evidenceId), model);
    }

    @PostMapping(WITHDRAW)
    @Allow(Action.EVIDENCE_ADD)
    String withdraw(
            @ModelAttribute("folder") Folder folder,
            @PathVariable long evidenceId,
            @Valid @ModelAttribute("form") WithdrawForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        EvidenceView item = pages.item(folder, evidenceId);
        return submission
                .attempt(errors, () -> evidencing.withdraw(folder, evidenceId, form, Hand.of(actor, here)))
                .then(folder.path(), "evidence.withdrawn")
                .orShow(() -> pages.withdraw(folder, item, model));
    }
}
