package vn.thidua.decision;

/** What of an award can be corrected later; number, day, award and authority are those of the decision and stay. */
public enum GrantField {
    RECIPIENT_NAME("recipient_name"),
    UNIT_NAME("unit_name"),
    ACHIEVEMENT("achievement");

    private final String column;

    GrantField(String column) {
        this.column = column;
    }

    /** Column of the register; a constant. */
    String column() {
        return column;
    }

    /** Message key of the words. */
    public String key() {
        return "decision.field." + name();
    }
}
