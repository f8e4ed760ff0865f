package vn.thidua.recipient;

/** Who or what may receive an award. */
public enum RecipientKind {
    COLLECTIVE,
    INDIVIDUAL,
    WORK;

    /** Message key of the word. */
    public String key() {
        return "recipient.kind." + name();
    }
}
