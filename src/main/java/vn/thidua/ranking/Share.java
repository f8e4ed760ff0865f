package vn.thidua.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.thidua.shared.Points;

/**
 * What a unit has of what it could have: totals of units whose maxima differ are compared by it, exactly. Where all maxima
 * are equal it orders as the totals do.
 *
 * @param maximum what the unit could have; of nothing there is no share
 */
record Share(Points total, Points maximum) implements Comparable<Share> {

    Share {
        if (maximum.equals(Points.ZERO)) {
            throw new IllegalArgumentException("a share of nothing");
        }
    }

    @Override
    public int compareTo(Share other) {
        return total.value()
                .multiply(other.maximum.value())
                .compareTo(other.total.value().multiply(maximum.value()));
    }

    /** In percent, to two decimals. */
    BigDecimal percent() {
        return percent(total, maximum);
    }

    static BigDecimal percent(Points part, Points whole) {
        return part.value().movePointRight(2).divide(whole.value(), 2, RoundingMode.HALF_UP);
    }

    boolean isLike(Share other) {
        return compareTo(other) == 0;
    }

    /** As many points as the share would be of this maximum reach this many? Asked without dividing. */
    boolean reaches(BigDecimal points, Points of) {
        return total.value().multiply(of.value()).compareTo(points.multiply(maximum.value())) >= 0;
    }
}
