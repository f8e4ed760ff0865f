package vn.thidua.certificate;

import java.util.List;
import vn.thidua.paper.Face;

/** What stands on a sheet; lengths in millimetres from the upper left corner, sizes in points. */
sealed interface Mark {

    /** Lines of text; the first stands on the baseline, the others a pitch further down each. */
    record Words(
            double x,
            double baseline,
            double width,
            Position.Align align,
            Face face,
            double size,
            double pitch,
            String colour,
            List<String> lines)
            implements Mark {}

    /** The square of a text. */
    record Square(double x, double y, double side, String text) implements Mark {}

    /** A thin line. */
    record Rule(double x, double y, double width, String colour) implements Mark {}

    /**
     * A certificate as it will stand.
     *
     * @param misfits what has no room at any readable size, or holds letters that cannot be printed
     */
    record Laid(List<Mark> marks, List<CertificateField> misfits) {}
}
