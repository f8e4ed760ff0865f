package vn.thidua.platform;

/** One choice of a list: what is sent and what is read. */
public record Option(String value, String label) {

    /** A choice whose value is written by {@code toString}: an id, an enum's name, a year. */
    public static Option of(Object value, String label) {
        return new Option(value.toString(), label);
    }
}
