package vn.thidua.measure;

import vn.thidua.shared.Points;

/**
 * So many points for each meeting of the cluster the unit missed without leave.
 *
 * @param each points for one meeting; more than zero
 */
public record MeetingsMissed(Points each) implements ByRule {

    public MeetingsMissed {
        Each.mustBePositive(each);
    }

    @Override
    public Kind kind() {
        return Kind.MEETINGS_MISSED;
    }
}
