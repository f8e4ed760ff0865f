package vn.thidua.confirmation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.decision.PaperState;
import vn.thidua.decision.PaperStates;
import vn.thidua.issuance.IssuedPaper;
import vn.thidua.issuance.IssuedPapers;
import vn.thidua.shared.PaperCode;

/**
 * Confirms a paper to anybody, without an account. What is no code and what no paper bears are told apart by the code's own
 * check, which knows nothing of the papers; both cost the same.
 */
@Controller
class ConfirmationController {

    private static final String PATH = "/xac-nhan";
    private static final String VIEW = "confirmation/paper";

    private final PaperStates papers;
    private final IssuedPapers issuedPapers;
    private final LookUpLimit limit;

    ConfirmationController(PaperStates papers, IssuedPapers issuedPapers, LookUpLimit limit) {
        this.papers = papers;
        this.issuedPapers = issuedPapers;
        this.limit = limit;
    }

    /** No search engine keeps what a paper says; that no browser keeps it, the security chain sees to. */
    @ModelAttribute
    void isKeptByNobody(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping(PATH)
    @Allow(Action.PAPER_CONFIRM)
    String ask(@RequestParam(name = "ma", required = false) @Nullable String typed, Model model) {
        Optional<PaperCode> code = typed == null ? Optional.empty() : PaperCode.read(typed);
        if (code.isPresent()) {
            return "redirect:" + code.get().path();
        }
        model.addAttribute("typed", typed);
        model.addAttribute("mistyped", typed != null);
        return VIEW;
    }

    @GetMapping(PATH + "/{typed}")
    @Allow(Action.PAPER_CONFIRM)
    String look(@PathVariable String typed, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("typed", typed);
        Duration wait = limit.take(request.getRemoteAddr());
        if (!wait.isZero()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
            model.addAttribute("wait", wait.toSeconds());
            return VIEW;
        }
        Optional<PaperCode> code = PaperCode.read(typed);
        Optional<PaperState> paper = code.flatMap(papers::find);
        // a decision is both: what became of its awards says more
        Optional<IssuedPaper> issued = paper.isPresent() ? Optional.empty() : code.flatMap(issuedPapers::find);
        boolean found = paper.isPresent() || issued.isPresent();
        if (found) {
            limit.found(request.getRemoteAddr());
        } else {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("paper", paper.orElse(null));
        model.addAttribute("issued", issued.orElse(null));
        code.ifPresent(read -> model.addAttribute("typed", read.grouped()));
        model.addAttribute("mistyped", code.isEmpty());
        model.addAttribute("unknown", code.isPresent() && !found);
        return VIEW;
    }
}
