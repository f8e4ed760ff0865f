package vn.thidua.paper;

import java.awt.Graphics2D;

/** What is drawn behind the text of every page and read aloud by nobody: a frame, a grid of lines. */
@FunctionalInterface
public interface Backdrop {

    /** Draws it on a page of this size; the unit is the point, the origin the upper left corner. */
    void draw(Graphics2D page, double width, double height);
}
