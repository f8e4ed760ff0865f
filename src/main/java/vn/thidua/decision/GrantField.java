package vn.thidua.decision;

/** What of an award can be corrected later; number, day, award and authority are those of the decision and stay. */
public enum GrantField {
    RECIPIENT_NAME("recipient_name", 200),
    UNIT_NAME("unit_name", 200),
    ACHIEVEMENT("achievement", 2000);

    private final String column;
    private final int longest;

    GrantField(String column, int longest) {
        this.column = column;
        this.longest = longest;
    }

    /** How many characters the register holds of it. */
    int longest() {
        return longest;
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
