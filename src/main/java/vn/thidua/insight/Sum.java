package vn.thidua.insight;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Points;

/**
 * An addition as written on paper, and the limit that cut it.
 *
 * @param expression "8,5 + 9"; "0" where nothing is added
 * @param atMost the limit; null where nothing was cut
 * @param result what is left
 */
record Sum(String expression, Points added, @Nullable Points atMost, Points result) {

    static Sum of(List<Points> parts, @Nullable Points limit) {
        Points added = parts.stream().reduce(Points.ZERO, Points::plus);
        String written =
                parts.isEmpty() ? "0" : parts.stream().map(Points::toString).collect(Collectors.joining(" + "));
        return limit != null && added.exceeds(limit)
                ? new Sum(written, added, limit, limit)
                : new Sum(written, added, null, added);
    }

    /** Was anything added up, or is the sum what stands there? */
    public boolean adds() {
        return expression.contains("+");
    }
}
