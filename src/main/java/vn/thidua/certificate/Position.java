package vn.thidua.certificate;

import org.jspecify.annotations.Nullable;

/**
 * Where a field stands on a pre-printed blank, measured with a ruler: lengths in tenths of a millimetre from the upper left
 * corner, the size in points.
 *
 * @param x left edge of the place
 * @param y the line on which the first line of text stands; of the square, its upper edge
 * @param width of the place; of the square, its side
 * @param lines how many lines there are to fill
 * @param pitch from one line to the next; null where nothing is printed there
 */
record Position(
        int x,
        int y,
        int width,
        int size,
        Align align,
        boolean bold,
        int lines,
        @Nullable Integer pitch) {

    /** On which side the text of a place stands. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT;

        String css() {
            return this == CENTRE ? "center" : this == LEFT ? "left" : "right";
        }
    }
}
