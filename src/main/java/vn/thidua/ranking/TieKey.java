package vn.thidua.ranking;

import java.math.BigDecimal;
import vn.thidua.shared.Points;

/**
 * What a unit has by one term for ties; the greater is the better. Like totals it is compared as a share, exactly: where all
 * units could have as much it orders as the points do.
 *
 * @param of what the points are a share of; where that is nothing, there is no more than the points
 * @param fewer are fewer points better?
 */
record TieKey(Points points, Points of, boolean fewer) implements Comparable<TieKey> {

    static final TieKey NONE = new TieKey(Points.ZERO, Points.ZERO, false);

    @Override
    public int compareTo(TieKey other) {
        int more = points.value()
                .multiply(other.whole())
                .compareTo(other.points.value().multiply(whole()));
        return fewer ? -more : more;
    }

    private BigDecimal whole() {
        return of.equals(Points.ZERO) ? BigDecimal.ONE : of.value();
    }
}
