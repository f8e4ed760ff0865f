package vn.thidua.certificate;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.certificate.Mark.Laid;
import vn.thidua.certificate.Mark.Square;
import vn.thidua.certificate.Mark.Words;
import vn.thidua.paper.Face;
import vn.thidua.paper.Fitting.Fitted;
import vn.thidua.shared.SiteAddress;

/** Puts the fields of a certificate where the blank has room for them, moved by what the printer is off. */
record BlankDesign(CertificateLayout layout, SiteAddress site, PrintWords words) implements Design {

    static final String INK = "#000000";

    private static final double TENTH = 0.1;

    @Override
    public Laid lay(Certificate certificate) {
        List<Mark> marks = new ArrayList<>();
        List<CertificateField> misfits = new ArrayList<>();
        layout.positions().forEach((field, place) -> {
            String text = field.text(certificate, layout.place(), words);
            if (text == null) {
                return;
            }
            double x = (place.x() + layout.shiftX()) * TENTH;
            double y = (place.y() + layout.shiftY()) * TENTH;
            double width = place.width() * TENTH;
            if (field == CertificateField.QR && certificate.code() != null) {
                marks.add(new Square(x, y, width, site.of(certificate.code().path())));
                return;
            }
            Face face = place.bold() ? Face.BOLD : Face.REGULAR;
            Design.fitting(face, width, place.size(), place.lines())
                    .fit(text)
                    .ifPresentOrElse(
                            fitted -> marks.add(new Words(
                                    x,
                                    y,
                                    width,
                                    place.align(),
                                    face,
                                    fitted.size(),
                                    pitch(place, fitted),
                                    INK,
                                    fitted.lines())),
                            () -> misfits.add(field));
        });
        return new Laid(marks, misfits);
    }

    private static double pitch(Position place, Fitted fitted) {
        return place.pitch() == null ? Design.pitch(fitted.size()) : place.pitch() * TENTH;
    }
}
