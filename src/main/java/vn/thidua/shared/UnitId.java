package vn.thidua.shared;

/** Identity of a unit: a Union, a committee, a board; organisers are units too. */
public record UnitId(long value) {

    /** Reads an id from a path or a parameter; a text that is no number is refused with {@link NumberFormatException}. */
    public static UnitId valueOf(String text) {
        return new UnitId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
