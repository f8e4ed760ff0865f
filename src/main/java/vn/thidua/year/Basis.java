package vn.thidua.year;

/** How a headship came about, in the terms of the papers (domain 3.2). */
public enum Basis {
    ELECTED,
    AGREED,
    ACCLAIMED,
    APPOINTED,
    HANDED_OVER,
    INTRODUCED,
    IN_TURN,
    UNKNOWN;

    /** Message key of the words. */
    public String key() {
        return "cluster.basis." + name();
    }
}
