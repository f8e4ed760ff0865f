package vn.thidua.award;

import java.util.List;
import vn.thidua.shared.NominationId;

/** Whoever knows the rules for awards tells what still stands against a nomination when it is examined. */
public interface Examination {

    /**
     * A rule that is not met, or of which nobody knows whether it is.
     *
     * @param rule its name
     * @param why the answer in words
     */
    record OpenRule(String rule, String why) {}

    /** What is open and was not waived; empty where nothing is. */
    List<OpenRule> open(NominationId nomination);
}
