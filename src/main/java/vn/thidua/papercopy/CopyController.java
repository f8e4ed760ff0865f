package vn.thidua.papercopy;

import jakarta.validation.Valid;
import org.springframework.core.io.Resource;
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
import vn.thidua.attachment.IncomingFile;
import vn.thidua.issuance.IssuedPaper;
import vn.thidua.issuance.PaperReaders;
import vn.thidua.issuance.Scope;
import vn.thidua.platform.Submission;

/** Copies of an issued paper that come back: signed, scanned, or changed in Word. */
@Controller
@RequestMapping({Scope.YEAR + CopyController.COPIES, Scope.UNIT + CopyController.COPIES})
class CopyController {

    static final String COPIES = IssuedPaper.ONE + "/ban-ky";

    private final PaperReaders readers;
    private final PaperCopies copies;

    CopyController(PaperReaders readers, PaperCopies copies) {
        this.readers = readers;
        this.copies = copies;
    }

    @GetMapping
    @Allow(Action.PAPERS_READ)
    String all(Scope scope, @PathVariable long paperId, Here here, Model model) {
        model.addAttribute("form", new CopyForm(null));
        return page(scope, readers.read(scope, here, paperId), here, model);
    }

    @PostMapping
    @Allow(Action.PAPER_ISSUE)
    String receive(
            Scope scope,
            @PathVariable long paperId,
            @Valid @ModelAttribute("form") CopyForm form,
            BindingResult errors,
            Actor actor,
            Here here,
            Submission submission,
            Model model) {
        IssuedPaper paper = readers.read(scope, here, paperId);
        return submission
                .attempt(errors, () -> copies.receive(actor, paper, form))
                .then(scope.path(paper) + "/ban-ky", "papercopy.received")
                .orShow(() -> page(scope, paper, here, model));
    }

    @GetMapping("/{copyId:[0-9]+}")
    @Allow(Action.PAPERS_READ)
    ResponseEntity<Resource> download(Scope scope, @PathVariable long paperId, @PathVariable long copyId, Here here) {
        PaperCopy copy = copies.get(readers.read(scope, here, paperId), copyId);
        return copies.content(copy).asDownload(copy.fileName(), copy.mediaType());
    }

    private String page(Scope scope, IssuedPaper paper, Here here, Model model) {
        model.addAttribute("scope", scope);
        model.addAttribute("year", scope.year());
        model.addAttribute("paper", paper);
        model.addAttribute("path", scope.path(paper));
        model.addAttribute("copies", copies.of(paper));
        model.addAttribute("largest", IncomingFile.LARGEST);
        model.addAttribute("canReceive", here.allows(Action.PAPER_ISSUE));
        return "papercopy/copies";
    }
}
