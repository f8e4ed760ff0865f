package vn.thidua.scoring;

import java.util.Locale;

/** How a cell with points is to be read; also its colour. */
public enum CellState {
    /** Neither the unit nor the official stage gave points. */
    MISSING,
    /** The unit's own points. */
    SELF,
    /** Points of an earlier stage that checked, while this one gave none. */
    EARLIER,
    /** The official stage gave the same as the unit and as the stage before. */
    CONFIRMED,
    /** The official stage gave something else than one of them. */
    DIFFERS,
    /** Does not apply to this unit. */
    EXCLUDED,
    /** The unit takes no part. */
    ABSENT,
    /** Not for this person before the sheet is final. */
    HIDDEN;

    /** Message key of the state's name. */
    public String key() {
        return "scoring.state." + name();
    }

    /** Class of the cell. */
    public String css() {
        return "cell-" + name().toLowerCase(Locale.ROOT);
    }
}
