package vn.thidua.certificate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.certificate.GrantedCertificates.Issued;
import vn.thidua.certificate.GrantedCertificates.Offered;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Option;
import vn.thidua.platform.Slice;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UnitId;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitView;

/** What the pages of certificates show. */
@Component
class CertificatePages {

    private static final int DECISIONS = 50;

    private final CertificateLayouts layouts;
    private final GrantedCertificates granted;
    private final CertificateBatches batches;
    private final UnitDirectory directory;
    private final Choices choices;

    CertificatePages(
            CertificateLayouts layouts,
            GrantedCertificates granted,
            CertificateBatches batches,
            UnitDirectory directory,
            Choices choices) {
        this.layouts = layouts;
        this.granted = granted;
        this.batches = batches;
        this.directory = directory;
        this.choices = choices;
    }

    static String path(UnitId organiser) {
        return "/don-vi/" + organiser + "/bang-khen";
    }

    static String path(CertificateLayout layout) {
        return path(layout.organiser()) + "/mau/" + layout.id();
    }

    String overview(UnitId organiser, HttpServletRequest request, Model model) {
        begin(organiser, model);
        Slice slice = Slice.of(request, DECISIONS, granted.countIssued(organiser));
        model.addAttribute("slice", slice);
        model.addAttribute("layouts", layouts.of(organiser));
        model.addAttribute("issued", granted.issued(organiser, DECISIONS, slice.offset()));
        model.addAttribute("batches", batches.latest(organiser));
        return "certificate/certificates";
    }

    /** All decisions of which certificates can be printed. */
    List<Issued> issued(UnitId organiser) {
        requireOrganiser(organiser);
        return granted.issued(organiser, Workbooks.MOST_ROWS, 0);
    }

    String begun(UnitId organiser, Model model) {
        begin(organiser, model);
        model.addAttribute("kinds", choices.of("certificate.kind.", NewLayoutForm.Kind.values()));
        model.addAttribute("sizes", choices.of("certificate.size.", PaperSize.values()));
        return "certificate/begin";
    }

    String layout(UnitId organiser, long id, Model model) {
        begin(organiser, model);
        CertificateLayout layout = layouts.get(organiser, id);
        model.addAttribute("layout", layout);
        model.addAttribute("path", path(layout));
        model.addAttribute("removable", layouts.isUnused(layout));
        model.addAttribute("history", layouts.history(layout));
        model.addAttribute("fields", List.of(CertificateField.values()));
        model.addAttribute("aligns", choices.of("certificate.align.", Position.Align.values()));
        return layout.preprinted() ? "certificate/blank" : "certificate/whole";
    }

    /** The certificates of a decision, to be chosen from; all that were not printed yet are ticked to begin with. */
    String choose(UnitId organiser, long decision, @Nullable BatchForm form, Model model) {
        begin(organiser, model);
        Issued issued = granted.issued(organiser, decision);
        List<Offered> offered = granted.of(organiser, decision);
        List<CertificateLayout> all = layouts.of(organiser);
        model.addAttribute("decision", issued);
        model.addAttribute("offered", offered);
        model.addAttribute("layouts", all);
        model.addAttribute(
                "layoutOptions",
                all.stream().map(one -> Option.of(one.id(), one.name())).toList());
        if (form == null && !model.containsAttribute("form")) {
            model.addAttribute("form", suggested(all, offered));
        }
        return "certificate/choose";
    }

    private static BatchForm suggested(List<CertificateLayout> layouts, List<Offered> offered) {
        boolean allPrinted = offered.stream().allMatch(one -> one.printedAt() != null);
        return new BatchForm(
                layouts.size() == 1 ? layouts.get(0).id() : null,
                offered.stream()
                        .filter(one -> allPrinted || one.printedAt() == null)
                        .map(one -> one.certificate().grant())
                        .toList());
    }

    String batch(UnitId organiser, long id, Model model) {
        begin(organiser, model);
        CertificateBatches.Batch batch = batches.get(organiser, id);
        model.addAttribute("batch", batch);
        model.addAttribute("offered", granted.ofBatch(organiser, id));
        return "certificate/batch";
    }

    private void begin(UnitId organiser, Model model) {
        model.addAttribute("unit", requireOrganiser(organiser));
        model.addAttribute("base", path(organiser));
    }

    /** A unit that organises nothing grants nothing. */
    private UnitView requireOrganiser(UnitId organiser) {
        UnitView unit = directory.get(organiser);
        if (!unit.organiser()) {
            throw new NotFound();
        }
        return unit;
    }
}
