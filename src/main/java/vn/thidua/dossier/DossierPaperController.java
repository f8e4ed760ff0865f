package vn.thidua.dossier;

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
import vn.thidua.access.Here;
import vn.thidua.platform.Submission;
import vn.thidua.shared.NominationId;

/** Papers of a dossier: noted with number and date, with files, taken off the list, files put aside. */
@Controller
@RequestMapping(DossierController.NOMINATION)
class DossierPaperController {

    private static final String NEW = "/giay-to/moi";
    private static final String ONE = "/giay-to/{paperId:[0-9]+}";
    private static final String WITHDRAW = "/tep/{fileId:[0-9]+}/rut";

    private final DossierPapers papers;
    private final DossierPages pages;

    DossierPaperController(DossierPapers papers, DossierPages pages) {
        this.papers = papers;
        this.pages = pages;
    }

    @ModelAttribute("hand")
    Hand hand(Actor actor, Here here) {
        return Hand.of(actor, here);
    }

    /** A paper the award asks for is named by its row; without one it is a paper more. */
    @GetMapping(NEW)
    @Allow(Action.DOSSIER_EDIT)
    String add(
            @PathVariable NominationId nominationId,
            @RequestParam(name = "theo", required = false) @Nullable Long asked,
            @ModelAttribute("hand") Hand hand,
            Model model) {
        model.addAttribute("form", PaperForm.empty());
        return pages.paper(nominationId, asked == null ? null : papers.asked(nominationId, asked), hand, model);
    }

    @PostMapping(NEW)
    @Allow(Action.DOSSIER_EDIT)
    String add(
            @PathVariable NominationId nominationId,
            @RequestParam(name = "theo", required = false) @Nullable Long asked,
            @ModelAttribute("hand") Hand hand,
            @Valid @ModelAttribute("form") PaperForm form,
            BindingResult errors,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> papers.add(nominationId, asked, form, hand))
                .then(DossierPages.papersOf(nominationId), "dossier.saved")
                .orShow(() -> pages.paper(
                        nominationId, asked == null ? null : papers.asked(nominationId, asked), hand, model));
    }

    @GetMapping(ONE)
    @Allow(Action.DOSSIER_EDIT)
    String change(
            @PathVariable NominationId nominationId,
            @PathVariable long paperId,
            @ModelAttribute("hand") Hand hand,
            Model model) {
        Paper paper = papers.get(nominationId, paperId);
        model.addAttribute("form", PaperForm.of(paper));
        return pages.paper(nominationId, paper, hand, model);
    }

    @PostMapping(ONE)
    @Allow(Action.DOSSIER_EDIT)
    String change(
            @PathVariable NominationId nominationId,
            @PathVariable long paperId,
            @ModelAttribute("hand") Hand hand,
            @Valid @ModelAttribute("form") PaperForm form,
            BindingResult errors,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> papers.change(nominationId, paperId, form, hand))
                .then(DossierPages.papersOf(nominationId), "dossier.saved")
                .orShow(() -> pages.paper(nominationId, papers.get(nominationId, paperId), hand, model));
    }

    @PostMapping(ONE + "/bo")
    @Allow(Action.DOSSIER_EDIT)
    String remove(
            @PathVariable NominationId nominationId,
            @PathVariable long paperId,
            @ModelAttribute("hand") Hand hand,
            Submission submission) {
        return submission
                .attempt(() -> papers.remove(nominationId, paperId, hand))
                .then(DossierPages.papersOf(nominationId), "dossier.paper.removed")
                .orBack(DossierPages.papersOf(nominationId));
    }

    @GetMapping(WITHDRAW)
    @Allow(Action.DOSSIER_EDIT)
    String withdraw(
            @PathVariable NominationId nominationId,
            @PathVariable long fileId,
            @ModelAttribute("hand") Hand hand,
            Model model) {
        model.addAttribute("form", new WithdrawForm(null));
        return pages.withdraw(nominationId, papers.file(nominationId, fileId), hand, model);
    }

    @PostMapping(WITHDRAW)
    @Allow(Action.DOSSIER_EDIT)
    String withdraw(
            @PathVariable NominationId nominationId,
            @PathVariable long fileId,
            @ModelAttribute("hand") Hand hand,
            @Valid @ModelAttribute("form") WithdrawForm form,
            BindingResult errors,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> papers.withdraw(nominationId, fileId, form.reason(), hand))
                .then(DossierPages.papersOf(nominationId), "attachment.withdrawn")
                .orShow(() -> pages.withdraw(nominationId, papers.file(nominationId, fileId), hand, model));
    }
}
