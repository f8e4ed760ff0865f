package vn.thidua.criteria;

/** Where an edition of a scale stands. */
public enum ScaleStatus {
    /** Being written. */
    DRAFT,
    /** Members read it; it may go back to being a draft. */
    PUBLISHED,
    /** In use: sheets were made by it. */
    FROZEN,
    /** Was in force; sheets scored by it keep it. */
    REPLACED;

    /** Message key of its name. */
    public String key() {
        return "criteria.status." + name();
    }

    /** The tone of its badge. */
    public String tone() {
        return switch (this) {
            case DRAFT -> "active";
            case PUBLISHED, FROZEN -> "done";
            case REPLACED -> "muted";
        };
    }
}
