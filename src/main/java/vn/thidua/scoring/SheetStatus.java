package vn.thidua.scoring;

/** How far a sheet has come. */
public enum SheetStatus {
    /** The unit enters its own points. */
    SELF_SCORING,
    /** The head enters the final points. */
    SUBMITTED,
    /** Nothing changes any more, unless the organiser gives it back. */
    FINAL;

    /** Message key of the status' name. */
    public String key() {
        return "scoring.status." + name();
    }

    /** Its colour. */
    public String tone() {
        return switch (this) {
            case SELF_SCORING -> "waiting";
            case SUBMITTED -> "active";
            case FINAL -> "done";
        };
    }
}
