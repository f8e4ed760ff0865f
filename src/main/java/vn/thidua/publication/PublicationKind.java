package vn.thidua.publication;

/** How binding a published table is. */
public enum PublicationKind {
    /** Units may still ask to have points looked at again. */
    PROVISIONAL,
    /** The result. */
    FINAL;

    /** Message key of its name. */
    public String key() {
        return "publication.kind." + name();
    }
}
