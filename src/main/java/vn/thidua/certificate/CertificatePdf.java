package vn.thidua.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.paper.Face;
import vn.thidua.paper.Typesetter;
import vn.thidua.platform.Choices;
import vn.thidua.shared.SiteAddress;

/** Certificates as one PDF, a sheet each; none whose words would be cut. */
@Component
class CertificatePdf {

    /** What of a certificate has no room in a layout. */
    record Misfit(Certificate certificate, List<CertificateField> fields) {}

    private static final double DEMO_AT = 0.895;
    private static final double DEMO_SIZE = 11;
    private static final String DEMO_COLOUR = "#a3161f";

    private final Typesetter typesetter;
    private final SiteAddress site;
    private final PrintWords words;
    private final Choices choices;

    CertificatePdf(Typesetter typesetter, SiteAddress site, PrintWords words, Choices choices) {
        this.typesetter = typesetter;
        this.site = site;
        this.words = words;
        this.choices = choices;
    }

    /** Those of the certificates that cannot be printed whole in this layout. */
    List<Misfit> misfits(CertificateLayout layout, List<Certificate> certificates) {
        Design design = design(layout);
        return certificates.stream()
                .map(certificate ->
                        new Misfit(certificate, design.lay(certificate).misfits()))
                .filter(misfit -> !misfit.fields().isEmpty())
                .toList();
    }

    /** Writes one sheet for each of the certificates. */
    void write(CertificateLayout layout, List<Certificate> certificates, OutputStream out) throws IOException {
        Design design = design(layout);
        SheetHtml sheets = sheets(layout);
        certificates.forEach(certificate -> sheets.page(marks(layout, design, certificate)));
        typesetter.write(sheets.html(), layout.preprinted() ? null : new Frame(), out);
    }

    /** Writes the sheet by which places and printer are checked. */
    void writeTest(CertificateLayout layout, OutputStream out) throws IOException {
        Map<CertificateField, String> names = new LinkedHashMap<>();
        layout.positions().keySet().forEach(field -> names.put(field, choices.text(field.key())));
        TestSheet test = new TestSheet(layout, names);
        typesetter.write(sheets(layout).page(test.marks()).html(), test, out);
    }

    /** What stands on the sheet; on an invented one that it is invented, too, at its foot where no design has anything. */
    private List<Mark> marks(CertificateLayout layout, Design design, Certificate certificate) {
        List<Mark> marks = new ArrayList<>(design.lay(certificate).marks());
        if (certificate.demo()) {
            marks.add(new Mark.Words(
                    0,
                    layout.height() / 10.0 * DEMO_AT,
                    layout.width() / 10.0,
                    Position.Align.CENTRE,
                    Face.BOLD,
                    DEMO_SIZE,
                    Design.pitch(DEMO_SIZE),
                    DEMO_COLOUR,
                    List.of(words.demo())));
        }
        return marks;
    }

    private Design design(CertificateLayout layout) {
        return layout.preprinted() ? new BlankDesign(layout, site, words) : new OwnDesign(layout, site, words);
    }

    private static SheetHtml sheets(CertificateLayout layout) {
        return new SheetHtml(layout.name(), layout.width() / 10.0, layout.height() / 10.0);
    }
}
