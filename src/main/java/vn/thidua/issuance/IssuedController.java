package vn.thidua.issuance;

import jakarta.validation.Valid;
import java.io.IOException;
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
import vn.thidua.history.History;
import vn.thidua.paper.PageImages;
import vn.thidua.platform.Submission;
import vn.thidua.shared.NotFound;

/** One issued paper: its pages, its files as they were issued, how it ended. */
@Controller
@RequestMapping({Scope.YEAR + IssuedPaper.ONE, Scope.UNIT + IssuedPaper.ONE})
class IssuedController {

    private final PaperReaders readers;
    private final IssuedPapers papers;
    private final PaperIssuing issuing;
    private final History history;

    IssuedController(PaperReaders readers, IssuedPapers papers, PaperIssuing issuing, History history) {
        this.readers = readers;
        this.papers = papers;
        this.issuing = issuing;
        this.history = history;
    }

    @GetMapping
    @Allow(Action.PAPERS_READ)
    String look(Scope scope, @PathVariable long paperId, Here here, Model model) throws IOException {
        model.addAttribute("form", new EndForm(null));
        return page(scope, readers.read(scope, here, paperId), here, model);
    }

    @PostMapping("/thu-hoi")
    @Allow(Action.PAPER_ISSUE)
    String withdraw(
            Scope scope,
            @PathVariable long paperId,
            @Valid @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Actor actor,
            Here here,
            Submission submission,
            Model model)
            throws IOException {
        IssuedPaper paper = readers.read(scope, here, paperId);
        Submission.Outcome outcome =
                submission.attempt(errors, () -> issuing.withdraw(actor, here, scope, paper, form));
        if (!outcome.worked()) {
            page(scope, readers.read(scope, here, paperId), here, model);
        }
        return outcome.then(scope.path(paper), "issuance.withdrawnNow").orShow(() -> "issuance/issued");
    }

    @GetMapping("/trang-{page:[0-9]+}.png")
    @Allow(Action.PAPERS_READ)
    ResponseEntity<byte[]> png(Scope scope, @PathVariable long paperId, @PathVariable int page, Here here)
            throws IOException {
        byte[] pdf = papers.pdf(readers.read(scope, here, paperId));
        return PaperAnswers.png(PageImages.png(pdf, page).orElseThrow(NotFound::new));
    }

    @GetMapping("/tai.pdf")
    @Allow(Action.PAPERS_READ)
    ResponseEntity<byte[]> pdf(Scope scope, @PathVariable long paperId, Here here) {
        IssuedPaper paper = readers.read(scope, here, paperId);
        return PaperAnswers.pdf(paper.fileName(), papers.pdf(paper));
    }

    @GetMapping("/tai.docx")
    @Allow(Action.PAPERS_READ)
    ResponseEntity<byte[]> docx(Scope scope, @PathVariable long paperId, Here here) {
        IssuedPaper paper = readers.read(scope, here, paperId);
        return PaperAnswers.docx(paper.fileName(), papers.docx(paper));
    }

    private String page(Scope scope, IssuedPaper paper, Here here, Model model) throws IOException {
        IssuedPaper.End end = paper.end();
        Long successor = end == null ? null : end.successor();
        PapersController.page(scope, model);
        model.addAttribute("paper", paper);
        model.addAttribute("path", scope.path(paper));
        model.addAttribute("pages", PageImages.pages(papers.pdf(paper)));
        model.addAttribute("successor", successor == null ? null : papers.get(scope, successor));
        model.addAttribute(
                "canEnd",
                paper.valid()
                        && !paper.kind().isIssuedElsewhere()
                        && here.allows(Action.PAPER_ISSUE)
                        && PaperIssuing.isIssuer(here, paper.kind()));
        model.addAttribute("history", history.of(paper.historySubject()));
        return "issuance/issued";
    }
}
