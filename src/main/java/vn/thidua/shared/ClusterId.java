package vn.thidua.shared;

/** Identity of a cluster or block over the years. */
public record ClusterId(long value) {

    /** Reads an id from a path or a parameter; a text that is no number is refused with {@link NumberFormatException}. */
    public static ClusterId valueOf(String text) {
        return new ClusterId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
