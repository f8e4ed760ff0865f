package vn.thidua.certificate;

import vn.thidua.paper.Face;
import vn.thidua.paper.Fitting;

/** Lays certificates out. */
interface Design {

    double MILLIMETRES_PER_POINT = 25.4 / 72;

    /** Lines stand so far apart, of their size, where nothing else is said. */
    double LEADING = 1.2;

    Mark.Laid lay(Certificate certificate);

    /** So many millimetres and lines for a text: no smaller than half of what is wanted, and never below 8 points. */
    static Fitting fitting(Face face, double width, double size, int lines) {
        double smallest = Math.min(size, Math.max(8, size / 2));
        return new Fitting(face, width / MILLIMETRES_PER_POINT, size, smallest, lines);
    }

    /** How far lines of this size stand apart, in millimetres. */
    static double pitch(double size) {
        return size * LEADING * MILLIMETRES_PER_POINT;
    }
}
