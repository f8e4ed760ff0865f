package vn.thidua.measure;

import vn.thidua.shared.Points;

/**
 * So many points for each meeting of the cluster the unit missed without leave.
 *
 * @param each points for one meeting; more than zero
 */
public record MeetingsMissed(Points each) implements Measure {

    public MeetingsMissed {
        Each.mustBePositive(each);
    }

    @Override
    public Kind kind() {
        return Kind.MEETINGS_MISSED;
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
