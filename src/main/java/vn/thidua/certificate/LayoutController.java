package vn.thidua.certificate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
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
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.platform.Submission;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.UnitId;

/** An organiser's certificates: what can be printed, and the layouts it is printed in. */
@Controller
@RequestMapping("/don-vi/{unitId}/bang-khen")
class LayoutController {

    private static final String LAYOUT = "/mau/{layoutId:[0-9]+}";

    private static final TableColumns<GrantedCertificates.Issued> COLUMNS =
            TableColumns.<GrantedCertificates.Issued>none()
                    .with("certificate.decision", GrantedCertificates.Issued::number)
                    .with("certificate.decidedOn", GrantedCertificates.Issued::decidedOn)
                    .with("certificate.authority", GrantedCertificates.Issued::authority)
                    .with("certificate.awards", GrantedCertificates.Issued::awards)
                    .with("certificate.printedCount", GrantedCertificates.Issued::printed);

    private final CertificateLayouts layouts;
    private final CertificatePages pages;
    private final PrintWords words;

    LayoutController(CertificateLayouts layouts, CertificatePages pages, PrintWords words) {
        this.layouts = layouts;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    @Allow(Action.CERTIFICATES_READ)
    String overview(@PathVariable UnitId unitId, HttpServletRequest request, Model model) {
        return pages.overview(unitId, request, model);
    }

    @GetMapping("/tai-ve")
    @Allow(Action.CERTIFICATES_READ)
    ResponseEntity<StreamingResponseBody> workbook(@PathVariable UnitId unitId, Workbooks workbooks) {
        return workbooks.list(COLUMNS, pages.issued(unitId), "certificate.decisions");
    }

    @GetMapping("/mau/moi")
    @Allow(Action.CERTIFICATE_PRINT)
    String begin(@PathVariable UnitId unitId, Model model) {
        model.addAttribute("form", new NewLayoutForm(null, null, PaperSize.A4_LANDSCAPE));
        return pages.begun(unitId, model);
    }

    @PostMapping("/mau/moi")
    @Allow(Action.CERTIFICATE_PRINT)
    String add(
            @PathVariable UnitId unitId,
            @Valid @ModelAttribute("form") NewLayoutForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        AtomicLong id = new AtomicLong();
        return submission
                .attempt(errors, () -> id.set(layouts.add(actor, form.layout(unitId, words.usual()))))
                .then(
                        () -> CertificatePages.path(unitId) + (id.get() == 0 ? "" : "/mau/" + id),
                        "certificate.layout.added",
                        form.name())
                .orShow(() -> pages.begun(unitId, model));
    }

    @GetMapping(LAYOUT)
    @Allow(Action.CERTIFICATE_PRINT)
    String layout(@PathVariable UnitId unitId, @PathVariable long layoutId, Model model) {
        CertificateLayout layout = layouts.get(unitId, layoutId);
        model.addAttribute("form", layout.preprinted() ? BlankForm.of(layout) : WholeForm.of(layout));
        return pages.layout(unitId, layoutId, model);
    }

    @PostMapping(LAYOUT + "/loi-van")
    @Allow(Action.CERTIFICATE_PRINT)
    String word(
            @PathVariable UnitId unitId,
            @PathVariable long layoutId,
            @Valid @ModelAttribute("form") WholeForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        CertificateLayout now = layouts.getOfKind(unitId, layoutId, false);
        return submission
                .attempt(errors, () -> layouts.edit(actor, now, form.layout(now)))
                .then(CertificatePages.path(now), "certificate.layout.saved")
                .orShow(() -> pages.layout(unitId, layoutId, model));
    }

    @PostMapping(LAYOUT + "/vi-tri")
    @Allow(Action.CERTIFICATE_PRINT)
    String place(
            @PathVariable UnitId unitId,
            @PathVariable long layoutId,
            @Valid @ModelAttribute("form") BlankForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        CertificateLayout now = layouts.getOfKind(unitId, layoutId, true);
        return submission
                .attempt(errors, () -> layouts.edit(actor, now, form.layout(now)))
                .then(CertificatePages.path(now), "certificate.layout.saved")
                .orShow(() -> pages.layout(unitId, layoutId, model));
    }

    @PostMapping(LAYOUT + "/bo")
    @Allow(Action.CERTIFICATE_PRINT)
    String remove(@PathVariable UnitId unitId, @PathVariable long layoutId, Actor actor, Submission submission) {
        String overview = CertificatePages.path(unitId);
        return submission
                .attempt(() -> layouts.remove(actor, layouts.get(unitId, layoutId)))
                .then(overview, "certificate.layout.removed")
                .orBack(overview + "/mau/" + layoutId);
    }
}
