package vn.thidua.catalogue;

/** Whom or what an award may be for. */
public enum RecipientKind {
    COLLECTIVE,
    INDIVIDUAL,
    WORK;

    /** Message key of the word. */
    public String key() {
        return "catalogue.recipient." + name();
    }
}
