package vn.thidua.shared;

/** Identity of one cluster in one emulation year. */
public record ClusterYearId(long value) {

    /** Reads an id from a path or a parameter; a text that is no number is refused with {@link NumberFormatException}. */
    public static ClusterYearId valueOf(String text) {
        return new ClusterYearId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
