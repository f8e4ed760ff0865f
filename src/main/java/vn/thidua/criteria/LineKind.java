package vn.thidua.criteria;

/** What a line of a scale is: a heading, or a criterion whose points count as base, on top, or against. */
public enum LineKind {
    SECTION,
    BASE,
    BONUS,
    PENALTY;

    /** Message key of the kind's name. */
    public String key() {
        return "criteria.line." + name();
    }
}
