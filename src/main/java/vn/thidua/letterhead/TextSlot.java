package vn.thidua.letterhead;

/** Where a fixed text stands in papers of a kind. */
public enum TextSlot {
    /** Legal bases, one a line, with their "Căn cứ" and semicolon. */
    BASES,
    /** What the paper begins with. */
    OPENING,
    /** Articles of a decision or regulation, an empty line between two. */
    ARTICLES,
    /** What it ends with before the signatures. */
    CLOSING,
    /** "Nơi nhận", one a line, with dash and semicolon. */
    RECIPIENTS;

    /** Message key of its name. */
    public String key() {
        return "letterhead.slot." + name();
    }
}
