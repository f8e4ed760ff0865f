package vn.thidua.certificate;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import vn.thidua.paper.Backdrop;

/**
 * The frame of a certificate: between two golden lines a band of interlaced waves, a rosette in each corner, and a pale sun in
 * the middle of the sheet. All of it lines, so that it is sharp at every size and costs a page nothing.
 */
final class Frame implements Backdrop {

    private static final Color PAPER = new Color(0xfffdf6);
    private static final Color PALE = new Color(0xfbf1d9);
    private static final Color GOLD = new Color(0xc79a35);
    private static final Color RED = new Color(0xa3161f);
    private static final Color SUN = new Color(0xf8eed3);
    private static final double SHORT_SIDE = 210;
    private static final int WAVES = 3;
    private static final int RAYS = 72;

    @Override
    public void draw(Graphics2D page, double width, double height) {
        double unit = Math.min(width, height) / SHORT_SIDE;
        fill(page, PAPER, 0, 0, width, height);
        double outer = 8 * unit;
        double inner = 17 * unit;
        band(page, width, height, outer, inner);
        sun(page, width / 2, height * 0.47, Math.min(width, height) * 0.36, unit);
        line(page, GOLD, 0.9 * unit, outer, width, height);
        line(page, RED, 0.25 * unit, outer + 1.2 * unit, width, height);
        line(page, RED, 0.25 * unit, inner - 1.2 * unit, width, height);
        line(page, GOLD, 0.6 * unit, inner, width, height);
        line(page, GOLD, 0.2 * unit, inner + 1.4 * unit, width, height);
        double middle = (outer + inner) / 2;
        for (double x : new double[] {middle, width - middle}) {
            for (double y : new double[] {middle, height - middle}) {
                rosette(page, x, y, (inner - outer) * 0.62, unit);
            }
        }
    }

    private static void fill(Graphics2D page, Color colour, double x, double y, double width, double height) {
        page.setColor(colour);
        page.fill(new Rectangle2D.Double(x, y, width, height));
    }

    private static void line(Graphics2D page, Color colour, double thick, double inset, double width, double height) {
        page.setColor(colour);
        page.setStroke(new BasicStroke((float) thick));
        page.draw(new Rectangle2D.Double(inset, inset, width - 2 * inset, height - 2 * inset));
    }

    /** Waves around the sheet: on each side a whole number of them, so that they meet at the corners. */
    private static void band(Graphics2D page, double width, double height, double outer, double inner) {
        double wide = inner - outer;
        fill(page, PALE, outer, outer, width - 2 * outer, height - 2 * outer);
        fill(page, PAPER, inner, inner, width - 2 * inner, height - 2 * inner);
        double middle = (outer + inner) / 2;
        page.setStroke(new BasicStroke((float) (0.045 * wide)));
        waves(page, middle, middle, width - 2 * middle, wide, 0);
        waves(page, middle, height - middle, width - 2 * middle, wide, 0);
        waves(page, middle, middle, height - 2 * middle, wide, 90);
        waves(page, width - middle, middle, height - 2 * middle, wide, 90);
    }

    private static void waves(Graphics2D page, double x, double y, double length, double wide, double turned) {
        AffineTransform before = page.getTransform();
        page.translate(x, y);
        page.rotate(Math.toRadians(turned));
        double wave = length / Math.round(length / (1.15 * wide));
        double high = wide * 0.36;
        for (int at = 0; at < WAVES; at++) {
            page.setColor(at == 1 ? RED : GOLD);
            page.draw(sine(length, wave, high, Math.PI * at / WAVES));
            page.draw(sine(length, wave, -high, Math.PI * at / WAVES));
        }
        page.setTransform(before);
    }

    private static Path2D sine(double length, double wave, double high, double shift) {
        Path2D path = new Path2D.Double();
        double step = wave / 16;
        for (int at = 0; at * step <= length + step / 2; at++) {
            double x = at * step;
            double y = high * Math.sin(2 * Math.PI * x / wave + shift);
            if (at == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }

    /** Petals of one line that comes back to where it began. */
    private static void rosette(Graphics2D page, double x, double y, double radius, double unit) {
        page.setColor(PALE);
        page.fill(circle(x, y, radius));
        page.setStroke(new BasicStroke((float) (0.25 * unit)));
        page.setColor(RED);
        page.draw(petals(x, y, radius * 0.55, radius * 0.42, 12));
        page.setColor(GOLD);
        page.draw(petals(x, y, radius * 0.38, radius * 0.3, 8));
        page.setStroke(new BasicStroke((float) (0.7 * unit)));
        page.draw(circle(x, y, radius));
        page.setColor(RED);
        page.fill(circle(x, y, radius * 0.12));
    }

    private static Path2D petals(double x, double y, double radius, double swing, int petals) {
        Path2D path = new Path2D.Double();
        int steps = petals * 24;
        for (int at = 0; at <= steps; at++) {
            double angle = 2 * Math.PI * at / steps;
            double far = radius + swing * Math.cos(petals * angle);
            double px = x + far * Math.cos(angle);
            double py = y + far * Math.sin(angle);
            if (at == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        return path;
    }

    private static Path2D circle(double x, double y, double radius) {
        return petals(x, y, radius, 0, 4);
    }

    /** Rays behind the words, so pale that nobody reads across them. */
    private static void sun(Graphics2D page, double x, double y, double radius, double unit) {
        page.setColor(SUN);
        page.setStroke(new BasicStroke((float) (0.5 * unit)));
        page.draw(petals(x, y, radius * 0.72, radius * 0.22, RAYS / 3));
        page.draw(petals(x, y, radius * 0.4, radius * 0.14, RAYS / 4));
        page.draw(circle(x, y, radius));
    }
}
