package vn.thidua.criteria;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;

/**
 * What a scale says of itself as a whole.
 *
 * @param total the stated total; null where the scale states none
 * @param bonusInside bonuses count inside the stated total; else on top of it
 * @param bonusCap the most that all bonuses together add; null where only the lines limit them
 * @param step the step in which points are given; null where the programme's rules say it
 */
@Embeddable
public record ScaleTerms(
        @Column(name = "total_points") @Nullable Points total,
        boolean bonusInside,
        @Nullable Points bonusCap,
        @Column(name = "point_step") @Nullable Points step) {

    static final ScaleTerms NONE = new ScaleTerms(null, false, null, null);

    public ScaleTerms {
        mustCount(total, "criteria.total.zero", "total");
        mustCount(step, "criteria.pointStep.zero", "step");
    }

    /** What is left of all bonuses together. */
    public Points capped(Points bonuses) {
        return bonusCap != null && bonuses.exceeds(bonusCap) ? bonusCap : bonuses;
    }

    /** What base and bonuses together never pass; null where bonuses stand on top, or no total is stated. */
    public @Nullable Points ceiling() {
        return bonusInside ? total : null;
    }

    private static void mustCount(@Nullable Points points, String key, String field) {
        if (Points.ZERO.equals(points)) {
            throw new RuleViolation(key).at(field);
        }
    }
}
