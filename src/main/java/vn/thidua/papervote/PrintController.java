package vn.thidua.papervote;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
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
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;

/** The papers of a poll: how many are printed, the page they are printed from, and who has entered a count. */
@Controller
@RequestMapping("/nam/{yearId}/binh-xet/{ballotId:[0-9]+}/bieu-quyet/giay")
class PrintController {

    private final PaperPages pages;
    private final Printing printing;

    PrintController(PaperPages pages, Printing printing) {
        this.pages = pages;
        this.printing = printing;
    }

    @GetMapping
    @Allow(Action.POLL_EDIT)
    String papers(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Model model) {
        model.addAttribute("form", pages.printForm(yearId, ballotId));
        return pages.papers(yearId, ballotId, model);
    }

    @PostMapping
    @Allow(Action.POLL_EDIT)
    String print(
            @PathVariable ClusterYearId yearId,
            @PathVariable long ballotId,
            @Valid @ModelAttribute("form") PrintForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        AtomicLong run = new AtomicLong();
        return submission
                .attempt(
                        errors,
                        () -> run.set(printing.print(
                                actor,
                                pages.poll(yearId, ballotId),
                                pages.paper(yearId, ballotId),
                                Objects.requireNonNull(form.papers()))))
                .then(() -> pages.printPath(yearId, ballotId, run.get()), "papervote.run.noted")
                .orShow(() -> pages.papers(yearId, ballotId, model));
    }

    @GetMapping("/in/{runId}")
    @Allow(Action.POLL_EDIT)
    String sheets(
            @PathVariable ClusterYearId yearId, @PathVariable long ballotId, @PathVariable long runId, Model model) {
        return pages.sheets(yearId, ballotId, runId, model);
    }
}
