package vn.thidua.handover;

/** The three who confirm a handover. */
enum Side {
    /** The unit that hands over. */
    OUTGOING,
    /** The unit that receives. */
    INCOMING,
    /** The organiser's staff. */
    WITNESS;

    /** Message key of the word. */
    public String key() {
        return "handover.side." + name();
    }
}
