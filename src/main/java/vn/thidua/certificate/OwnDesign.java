package vn.thidua.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thidua.certificate.CertificateLayout.Wording;
import vn.thidua.certificate.Mark.Laid;
import vn.thidua.certificate.Mark.Rule;
import vn.thidua.certificate.Mark.Square;
import vn.thidua.certificate.Mark.Words;
import vn.thidua.certificate.Position.Align;
import vn.thidua.paper.Face;
import vn.thidua.paper.Fitting.Fitted;
import vn.thidua.shared.SiteAddress;

/**
 * A sheet to hang on the wall: who grants what to whom and why, down the middle, with the gaps stretched to fill the height;
 * decision and code at the lower left, date and signature at the lower right.
 *
 * <p>Lengths are those of a sheet of A4 across; other sheets have all of it larger or smaller.
 */
final class OwnDesign implements Design {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String INK = "#1c1a17";
    private static final String RED = "#a3161f";
    private static final String GOLD = "#b88a2c";
    private static final double WIDTH = 297;
    private static final double HEIGHT = 210;
    private static final double SIDE = 34;
    private static final double TOP = 25;
    private static final double FOOT = 52;
    private static final double BOTTOM = 27;
    private static final double SQUARE = 20;
    private static final double GAPS_GROW = 1.9;
    /** The share of a line's height that is above what its letters stand on. */
    private static final double ABOVE = 0.78;

    /** How a text looks: its face, its size in points on A4, its colour, and how many lines it may take. */
    private record Style(Face face, double size, String colour, int lines) {}

    /** One text of the middle, with the gap above it. */
    private record Part(double gap, Fitted fitted, Style style) {

        double height() {
            return fitted.lines().size() * Design.pitch(fitted.size());
        }
    }

    /** Where a text of the foot stands. */
    private record Spot(double x, double y, double width, Align align) {

        Spot down(double further) {
            return new Spot(x, y + further, width, align);
        }
    }

    private final CertificateLayout layout;
    private final SiteAddress site;
    private final PrintWords words;
    private final double width;
    private final double height;
    private final double scale;

    OwnDesign(CertificateLayout layout, SiteAddress site, PrintWords words) {
        this.layout = layout;
        this.site = site;
        this.words = words;
        this.width = layout.width() / 10.0;
        this.height = layout.height() / 10.0;
        this.scale = Math.min(width / WIDTH, height / HEIGHT);
    }

    @Override
    public Laid lay(Certificate certificate) {
        Sheet sheet = new Sheet(certificate);
        sheet.middle();
        sheet.signature();
        sheet.decision();
        return new Laid(sheet.marks, sheet.misfits);
    }

    /** One certificate while it is laid out. */
    private final class Sheet {

        private final Certificate certificate;
        private final List<Part> parts = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();
        private final List<CertificateField> misfits = new ArrayList<>();

        Sheet(Certificate certificate) {
            this.certificate = certificate;
        }

        void middle() {
            Wording wording = layout.wording();
            String head = wording.head();
            if (head != null) {
                List<String> lines = head.lines().toList();
                lines.forEach(line -> part(
                        CertificateField.AUTHORITY,
                        line,
                        new Style(Face.BOLD, line.equals(lines.get(0)) ? 13 : 14, INK, 1),
                        0));
            }
            int below = parts.size();
            String title = wording.title();
            part(CertificateField.AUTHORITY, upper(certificate.authority()), new Style(Face.BOLD, 19, RED, 2), 9);
            part(CertificateField.AUTHORITY, wording.verb(), new Style(Face.BOLD, 15, INK, 1), 3);
            part(
                    CertificateField.AWARD,
                    title == null ? upper(certificate.award()) : title,
                    title == null ? new Style(Face.BOLD, 34, RED, 2) : new Style(Face.BOLD, 48, RED, 1),
                    2);
            part(CertificateField.RECIPIENT, certificate.recipient(), new Style(Face.BOLD, 26, INK, 2), 4);
            part(CertificateField.UNIT, certificate.unit(), new Style(Face.REGULAR, 16, INK, 2), 1);
            part(CertificateField.ACHIEVEMENT, certificate.achievement(), new Style(Face.ITALIC, 17, INK, 4), 3);
            stack(below);
        }

        private void part(CertificateField field, @Nullable String text, Style style, double gap) {
            if (text != null) {
                Design.fitting(style.face(), width - 2 * SIDE * scale, style.size() * scale, style.lines())
                        .fitBalanced(text)
                        .ifPresentOrElse(
                                fitted -> parts.add(new Part(gap * scale, fitted, style)), () -> misfits.add(field));
            }
        }

        /** What height is left goes into the gaps; what is missing comes out of them. A rule stands below the first parts. */
        private void stack(int ruled) {
            double room = height - (TOP + FOOT + BOTTOM) * scale;
            double text = parts.stream().mapToDouble(Part::height).sum();
            double gaps = parts.stream().mapToDouble(Part::gap).sum();
            if (text > room) {
                misfits.add(CertificateField.ACHIEVEMENT);
            }
            double stretch = Math.max(0, Math.min(GAPS_GROW, (room - text) / gaps));
            double y = TOP * scale + Math.max(0, room - text - gaps * stretch) / 2;
            for (int at = 0; at < parts.size(); at++) {
                Part part = parts.get(at);
                if (at == ruled && ruled > 0) {
                    double line = 46 * scale;
                    marks.add(new Rule((width - line) / 2, y + scale, line, GOLD));
                }
                y += part.gap() * stretch;
                double baseline = y + ABOVE * Design.pitch(part.fitted().size());
                write(
                        new Spot(SIDE * scale, baseline, width - 2 * SIDE * scale, Align.CENTRE),
                        part.style(),
                        part.fitted());
                y += part.height();
            }
        }

        /** Date, office and name of who signs; room for the hand and the seal between. */
        void signature() {
            double left = width * 0.55;
            double bottom = height - BOTTOM * scale;
            Spot spot = new Spot(left, bottom - 42 * scale, width - SIDE * scale - left, Align.CENTRE);
            line(CertificateField.PLACE_DATE, new Style(Face.ITALIC, 13, INK, 1), spot);
            line(CertificateField.SIGNER_TITLE, new Style(Face.BOLD, 13, INK, 3), spot.down(6.5 * scale));
            line(CertificateField.SIGNER_NAME, new Style(Face.BOLD, 14, INK, 1), spot.down(40.5 * scale));
        }

        /** The decision, and how anybody can have the certificate confirmed. */
        void decision() {
            Style small = new Style(Face.REGULAR, 9, INK, 1);
            double left = SIDE * scale;
            double room = width * 0.45 - left;
            double top = height - (BOTTOM + SQUARE) * scale;
            Spot spot = new Spot(left, top - 10 * scale, room, Align.LEFT);
            Style plain = new Style(Face.REGULAR, 12, INK, 1);
            line(CertificateField.NUMBER, words.decision(certificate.number()), plain, spot);
            line(CertificateField.NUMBER, words.dated(certificate.decidedOn(), null), plain, spot.down(5.5 * scale));
            if (certificate.code() != null) {
                marks.add(new Square(
                        left, top, SQUARE * scale, site.of(certificate.code().path())));
                double beside = (SQUARE + 3) * scale;
                Spot lines = new Spot(left + beside, top + 6 * scale, room - beside, Align.LEFT);
                line(CertificateField.CODE, words.check(), small, lines);
                line(CertificateField.CODE, new Style(Face.BOLD, 9, INK, 1), lines.down(5 * scale));
                line(CertificateField.CODE, site.of("/xac-nhan"), small, lines.down(10 * scale));
            }
        }

        private void line(CertificateField field, Style style, Spot spot) {
            line(field, field.text(certificate, layout.place(), words), style, spot);
        }

        private void line(CertificateField field, @Nullable String text, Style style, Spot spot) {
            if (text != null) {
                Design.fitting(style.face(), spot.width(), style.size() * scale, style.lines())
                        .fit(text)
                        .ifPresentOrElse(fitted -> write(spot, style, fitted), () -> misfits.add(field));
            }
        }

        private void write(Spot spot, Style style, Fitted fitted) {
            marks.add(new Words(
                    spot.x(),
                    spot.y(),
                    spot.width(),
                    spot.align(),
                    style.face(),
                    fitted.size(),
                    Design.pitch(fitted.size()),
                    style.colour(),
                    fitted.lines()));
        }
    }

    private static String upper(String text) {
        return text.toUpperCase(VIETNAMESE);
    }
}
