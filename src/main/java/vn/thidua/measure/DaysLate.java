package vn.thidua.measure;

import vn.thidua.shared.Points;

/**
 * So many points for each day the unit's sheet came after its deadline, extensions taken into account.
 *
 * @param each points for one day; more than zero
 */
public record DaysLate(Points each) implements Measure {

    public DaysLate {
        Each.mustBePositive(each);
    }

    @Override
    public Kind kind() {
        return Kind.DAYS_LATE;
    }

    @Override
    public boolean byRule() {
        return true;
    }

    @Override
    public Reckoned reckon(Facts facts) {
        return Each.reckon(each, facts);
    }

    @Override
    public MeasureForm typed() {
        return new MeasureForm(kind(), null, null, null, null, null, each, null);
    }

    @Override
    public Object[] toldArgs() {
        return new Object[] {each};
    }
}
