package vn.thidua.ranking;

import java.math.BigDecimal;
import vn.thidua.shared.Points;

/**
 * What a unit has of what it could have: totals of units whose maxima differ are compared by it, exactly. Where all maxima
 * are equal it orders as the totals do.
 *
 * @param maximum what the criteria that apply to the unit could give; a unit without any counts by its points alone
 */
record Share(Points total, Points maximum) implements Comparable<Share> {

    @Override
    public int compareTo(Share other) {
        return total.value()
                .multiply(other.whole())
                .compareTo(other.total.value().multiply(whole()));
    }

    boolean isLike(Share other) {
        return compareTo(other) == 0;
    }

    /** As many points as the share would be of this maximum reach this many? Asked without dividing. */
    boolean reaches(BigDecimal points, Points of) {
        return total.value().multiply(of.value()).compareTo(points.multiply(whole())) >= 0;
    }

    private BigDecimal whole() {
        return maximum.equals(Points.ZERO) ? BigDecimal.ONE : maximum.value();
    }
}
