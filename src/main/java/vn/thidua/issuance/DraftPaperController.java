package vn.thidua.issuance;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.ResponseEntity;
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
import vn.thidua.document.Document;
import vn.thidua.issuance.PaperDrafts.Made;
import vn.thidua.paper.PageImages;
import vn.thidua.platform.Submission;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Today;

/** One paper as the record stands: its pages as pictures, its files, and its issue. */
@Controller
@RequestMapping({Scope.YEAR + DraftPaperController.ONE, Scope.UNIT + DraftPaperController.ONE})
class DraftPaperController {

    static final String ONE = "/{slug:[a-z-]+}/{subject:[0-9]+}";

    private final PaperOffers offers;
    private final PaperDrafts drafts;
    private final PaperFiles files;
    private final IssuedPapers papers;
    private final PaperIssuing issuing;
    private final Today today;

    DraftPaperController(
            PaperOffers offers,
            PaperDrafts drafts,
            PaperFiles files,
            IssuedPapers papers,
            PaperIssuing issuing,
            Today today) {
        this.offers = offers;
        this.drafts = drafts;
        this.files = files;
        this.papers = papers;
        this.issuing = issuing;
        this.today = today;
    }

    @GetMapping
    @Allow(Action.PAPERS_READ)
    String look(Scope scope, @PathVariable String slug, @PathVariable long subject, Here here, Model model)
            throws IOException {
        Offer offer = offers.one(scope, here, slug, subject);
        Made made = drafts.make(scope, offer, today.date());
        model.addAttribute("form", form(made));
        return page(scope, offer, made, here, model);
    }

    @PostMapping
    @Allow(Action.PAPER_ISSUE)
    String issue(
            Scope scope,
            @PathVariable String slug,
            @PathVariable long subject,
            @Valid @ModelAttribute("form") IssueForm form,
            BindingResult errors,
            Actor actor,
            Here here,
            Submission submission,
            Model model)
            throws IOException {
        Offer offer = offers.one(scope, here, slug, subject);
        AtomicLong id = new AtomicLong();
        Submission.Outcome outcome =
                submission.attempt(errors, () -> id.set(issuing.issue(actor, here, scope, offer, form)));
        if (!outcome.worked()) {
            // what is shown beside the refused form is the record as it stands
            page(scope, offer, drafts.make(scope, offer, today.date()), here, model);
        }
        return outcome.then(() -> scope.path(id.get()), "issuance.issuedNow").orShow(() -> "issuance/paper");
    }

    @GetMapping("/trang-{page:[0-9]+}.png")
    @Allow(Action.PAPERS_READ)
    ResponseEntity<byte[]> png(
            Scope scope, @PathVariable String slug, @PathVariable long subject, @PathVariable int page, Here here)
            throws IOException {
        byte[] pdf = files.pdf(draft(scope, slug, subject, here));
        return PaperAnswers.png(PageImages.png(pdf, page).orElseThrow(NotFound::new));
    }

    @GetMapping("/tai.pdf")
    @Allow(Action.PAPERS_READ)
    ResponseEntity<byte[]> pdf(Scope scope, @PathVariable String slug, @PathVariable long subject, Here here) {
        Document draft = draft(scope, slug, subject, here);
        return PaperAnswers.pdf(draft.title().line(), files.pdf(draft));
    }

    @GetMapping("/tai.docx")
    @Allow(Action.PAPERS_READ)
    ResponseEntity<byte[]> docx(Scope scope, @PathVariable String slug, @PathVariable long subject, Here here) {
        Document draft = draft(scope, slug, subject, here);
        return PaperAnswers.docx(draft.title().line(), files.docx(draft));
    }

    private Document draft(Scope scope, String slug, long subject, Here here) {
        return drafts.draft(drafts.make(scope, offers.one(scope, here, slug, subject), today.date()));
    }

    private IssueForm form(Made made) {
        return new IssueForm(made.day().isAfter(today.date()) ? today.date() : made.day(), null, null);
    }

    private String page(Scope scope, Offer offer, Made made, Here here, Model model) throws IOException {
        Optional<IssuedPaper> issued = papers.valid(scope, offer);
        PapersController.page(scope, model);
        model.addAttribute("offer", offer);
        model.addAttribute("path", scope.path(offer));
        model.addAttribute("pages", PageImages.pages(files.pdf(drafts.draft(made))));
        model.addAttribute("issued", issued.orElse(null));
        model.addAttribute(
                "changed",
                issued.filter(paper -> drafts.hasChanged(scope, offer, paper)).isPresent());
        Content.Given given = made.content().given();
        model.addAttribute("day", made.day());
        model.addAttribute("notInForce", drafts.basesNotInForce(scope, made));
        model.addAttribute(
                "canEditTexts", here.allows(Action.OFFICE_EDIT) && !offer.kind().isIssuedElsewhere());
        model.addAttribute("given", given);
        model.addAttribute(
                "canIssue",
                offer.obstacle() == null
                        && here.allows(Action.PAPER_ISSUE)
                        && PaperIssuing.isIssuer(here, offer.kind()));
        return "issuance/paper";
    }
}
