package vn.thidua.cluster;

import java.util.List;

/** A module's answer to "where does your step stand in this year": one bean a step, a fixed number of statements. */
public interface YearSteps {

    /** The state of the step; the members are handed in so that nobody reads them again. */
    StepState stateOf(YearView year, List<MemberView> members);
}
