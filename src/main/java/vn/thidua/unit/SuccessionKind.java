package vn.thidua.unit;

/** How one unit came to follow another. */
enum SuccessionKind {
    /** Several became one; each has a link to it. */
    MERGED,
    /** One became several. */
    SPLIT,
    RENAMED,
    REPLACED;

    String key() {
        return "unit.succession." + name();
    }
}
