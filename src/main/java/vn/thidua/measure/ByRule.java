package vn.thidua.measure;

import vn.thidua.shared.Points;

/** So many points for each of what the program counts against a unit. */
sealed interface ByRule extends Measure permits DaysLate, MeetingsMissed {

    /** Points for one; more than zero. */
    Points each();

    @Override
    default boolean byRule() {
        return true;
    }

    @Override
    default Reckoned reckon(Facts facts) {
        return Each.reckon(each(), facts);
    }

    @Override
    default MeasureForm typed() {
        return new MeasureForm(kind(), null, null, null, null, null, each(), null);
    }

    @Override
    default Object[] toldArgs() {
        return new Object[] {each()};
    }
}
