package vn.thidua.certificate;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
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
import vn.thidua.shared.UnitId;

/** Printing the certificates of a decision, all or chosen ones. */
@Controller
@RequestMapping("/don-vi/{unitId}/bang-khen")
class BatchController {

    private static final String DECISION = "/quyet-dinh/{decisionId:[0-9]+}";

    private final CertificateBatches batches;
    private final CertificateLayouts layouts;
    private final CertificatePages pages;

    BatchController(CertificateBatches batches, CertificateLayouts layouts, CertificatePages pages) {
        this.batches = batches;
        this.layouts = layouts;
        this.pages = pages;
    }

    @GetMapping(DECISION)
    @Allow(Action.CERTIFICATE_PRINT)
    String choose(@PathVariable UnitId unitId, @PathVariable long decisionId, Model model) {
        return pages.choose(unitId, decisionId, null, model);
    }

    @PostMapping(DECISION)
    @Allow(Action.CERTIFICATE_PRINT)
    String print(
            @PathVariable UnitId unitId,
            @PathVariable long decisionId,
            @Valid @ModelAttribute("form") BatchForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        AtomicLong id = new AtomicLong();
        return submission
                .attempt(
                        errors,
                        () -> id.set(batches.print(
                                actor,
                                unitId,
                                decisionId,
                                layouts.get(unitId, requireNonNull(form.layout())),
                                form.chosen())))
                .then(
                        () -> CertificatePages.path(unitId) + (id.get() == 0 ? "" : "/dot/" + id),
                        "certificate.printed",
                        form.chosen().size())
                .orShow(() -> pages.choose(unitId, decisionId, form, model));
    }

    @GetMapping("/dot/{batchId:[0-9]+}")
    @Allow(Action.CERTIFICATES_READ)
    String batch(@PathVariable UnitId unitId, @PathVariable long batchId, Model model) {
        return pages.batch(unitId, batchId, model);
    }
}
