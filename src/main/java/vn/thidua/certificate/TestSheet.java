package vn.thidua.certificate;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thidua.certificate.Mark.Words;
import vn.thidua.certificate.Position.Align;
import vn.thidua.paper.Backdrop;
import vn.thidua.paper.Face;

/**
 * A sheet to find out how far a printer is off and whether the places are right: lines for every millimetre, numbered in
 * centimetres, moved as everything is that is printed onto the blanks; on it the places with their names. Laid on a blank and
 * held against the light it shows what has to move.
 *
 * @param names of the fields, as people read them
 */
record TestSheet(CertificateLayout layout, Map<CertificateField, String> names) implements Backdrop {

    private static final Color FINE = new Color(0xe3e3e3);
    private static final Color STRONG = new Color(0x9a9a9a);
    private static final Color PLACE = new Color(0xa3161f);
    private static final double POINTS_PER_TENTH = 72 / 254.0;
    private static final int CENTIMETRE = 100;
    private static final int MILLIMETRE = 10;

    @Override
    public void draw(Graphics2D page, double width, double height) {
        page.setStroke(new BasicStroke(0.2f));
        for (int x = 0; x <= layout.width(); x += MILLIMETRE) {
            page.setColor(x % CENTIMETRE == 0 ? STRONG : FINE);
            page.draw(new Line2D.Double(right(x), down(0), right(x), down(layout.height())));
        }
        for (int y = 0; y <= layout.height(); y += MILLIMETRE) {
            page.setColor(y % CENTIMETRE == 0 ? STRONG : FINE);
            page.draw(new Line2D.Double(right(0), down(y), right(layout.width()), down(y)));
        }
        page.setColor(PLACE);
        page.setStroke(new BasicStroke(0.7f));
        layout.positions().forEach((field, place) -> {
            double high = field == CertificateField.QR ? 0 : place.size() * 0.9;
            double tall = field == CertificateField.QR ? place.width() * POINTS_PER_TENTH : high;
            page.draw(new Rectangle2D.Double(
                    right(place.x()), down(place.y()) - high, place.width() * POINTS_PER_TENTH, tall));
        });
    }

    /** The numbers of the lines and the names of the places. */
    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (int x = CENTIMETRE; x < layout.width(); x += CENTIMETRE) {
            marks.add(small(x - 50, 70, 100, Align.CENTRE, "#5d5d5d", String.valueOf(x / CENTIMETRE)));
        }
        for (int y = CENTIMETRE; y < layout.height(); y += CENTIMETRE) {
            marks.add(small(30, y + 8, 60, Align.LEFT, "#5d5d5d", String.valueOf(y / CENTIMETRE)));
        }
        names.forEach((field, name) -> {
            Position place = layout.positions().get(field);
            if (place != null) {
                marks.add(small(
                        place.x() + 10, place.y() - 5, Math.max(400, place.width()), Align.LEFT, "#a3161f", name));
            }
        });
        return marks;
    }

    private Mark small(int x, int y, int width, Align align, String colour, String text) {
        return new Words(
                (x + layout.shiftX()) / 10.0,
                (y + layout.shiftY()) / 10.0,
                width / 10.0,
                align,
                Face.REGULAR,
                7,
                Design.pitch(7),
                colour,
                List.of(text));
    }

    private double right(int x) {
        return (x + layout.shiftX()) * POINTS_PER_TENTH;
    }

    private double down(int y) {
        return (y + layout.shiftY()) * POINTS_PER_TENTH;
    }
}
