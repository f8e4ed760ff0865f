package vn.thidua.evidence;

/** What an item of evidence is. */
public enum EvidenceKind {
    /** A file kept here. */
    FILE,
    /** A page on the web. */
    LINK,
    /** A paper that is named by number and date, and kept elsewhere. */
    DOCUMENT;

    /** Message key of the kind's name. */
    public String key() {
        return "evidence.kind." + name();
    }
}
