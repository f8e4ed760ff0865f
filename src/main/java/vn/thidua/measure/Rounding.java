package vn.thidua.measure;

import java.math.RoundingMode;

/** How a share comes to the scale's step. */
public enum Rounding {
    NEAREST(RoundingMode.HALF_UP, Reckoned.Rule.TO_NEAREST),
    DOWN(RoundingMode.DOWN, Reckoned.Rule.DOWN_TO),
    UP(RoundingMode.UP, Reckoned.Rule.UP_TO);

    private final RoundingMode mode;
    private final Reckoned.Rule rule;

    Rounding(RoundingMode mode, Reckoned.Rule rule) {
        this.mode = mode;
        this.rule = rule;
    }

    /** The rule a formula names when it rounds like this. */
    Reckoned.Rule rule() {
        return rule;
    }

    RoundingMode mode() {
        return mode;
    }

    /** Message key of its name. */
    public String key() {
        return "measure.rounding." + name();
    }
}
