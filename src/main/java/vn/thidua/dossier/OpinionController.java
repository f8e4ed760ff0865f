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
import vn.thidua.shared.Today;

/** Opinions asked of other bodies, and their answers. */
@Controller
@RequestMapping(DossierController.NOMINATION + "/y-kien")
class OpinionController {

    private static final String NEW = "/moi";
    private static final String ONE = "/{opinionId:[0-9]+}";

    private final Opinions opinions;
    private final DossierPapers papers;
    private final DossierPages pages;
    private final Today today;

    OpinionController(Opinions opinions, DossierPapers papers, DossierPages pages, Today today) {
        this.opinions = opinions;
        this.papers = papers;
        this.pages = pages;
        this.today = today;
    }

    @ModelAttribute("hand")
    Hand hand(Actor actor, Here here) {
        return Hand.of(actor, here);
    }

    /** The body that the award's papers name need not be typed. */
    @GetMapping(NEW)
    @Allow(Action.OPINION_EDIT)
    String ask(
            @PathVariable NominationId nominationId,
            @RequestParam(name = "theo", required = false) @Nullable Long asked,
            @ModelAttribute("hand") Hand hand,
            Model model) {
        String body = asked == null ? null : papers.asked(nominationId, asked).body();
        model.addAttribute("form", OpinionForm.asking(body, today.date()));
        return pages.opinion(nominationId, null, hand, model);
    }

    @PostMapping(NEW)
    @Allow(Action.OPINION_EDIT)
    String ask(
            @PathVariable NominationId nominationId,
            @RequestParam(name = "theo", required = false) @Nullable Long asked,
            @ModelAttribute("hand") Hand hand,
            @Valid @ModelAttribute("form") OpinionForm form,
            BindingResult errors,
            Submission submission,
            Model model) {
        Long paper = asked == null ? null : papers.asked(nominationId, asked).asked();
        return submission
                .attempt(errors, () -> opinions.ask(nominationId, paper, form, hand))
                .then(DossierPages.papersOf(nominationId), "dossier.saved")
                .orShow(() -> pages.opinion(nominationId, null, hand, model));
    }

    @GetMapping(ONE)
    @Allow(Action.OPINION_EDIT)
    String change(
            @PathVariable NominationId nominationId,
            @PathVariable long opinionId,
            @ModelAttribute("hand") Hand hand,
            Model model) {
        OpinionView opinion = opinions.get(nominationId, opinionId);
        model.addAttribute("form", OpinionForm.of(opinion));
        return pages.opinion(nominationId, opinion, hand, model);
    }

    @PostMapping(ONE)
    @Allow(Action.OPINION_EDIT)
    String change(
            @PathVariable NominationId nominationId,
            @PathVariable long opinionId,
            @ModelAttribute("hand") Hand hand,
            @Valid @ModelAttribute("form") OpinionForm form,
            BindingResult errors,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> opinions.change(nominationId, opinionId, form, hand))
                .then(DossierPages.papersOf(nominationId), "dossier.saved")
                .orShow(() -> pages.opinion(nominationId, opinions.get(nominationId, opinionId), hand, model));
    }

    @PostMapping(ONE + "/bo")
    @Allow(Action.OPINION_EDIT)
    String remove(
            @PathVariable NominationId nominationId,
            @PathVariable long opinionId,
            @ModelAttribute("hand") Hand hand,
            Submission submission) {
        return submission
                .attempt(() -> opinions.remove(nominationId, opinionId, hand))
                .then(DossierPages.papersOf(nominationId), "dossier.opinion.removed")
                .orBack(DossierPages.papersOf(nominationId));
    }
}
