package vn.thidua.measure;

import vn.thidua.shared.Points;

/**
 * So many points for each day the unit's sheet came after its deadline, extensions taken into account.
 *
 * @param each points for one day; more than zero
 */
public record DaysLate(Points each) implements ByRule {

    public DaysLate {
        Each.mustBePositive(each);
    }

    @Override
    public Kind kind() {
        return Kind.DAYS_LATE;
    }
}
