package vn.thidua.shared;

/** Identity of one nomination: one award proposed for one recipient. */
public record NominationId(long value) {

    /** Reads an id from a path or a parameter; a text that is no number is refused with {@link NumberFormatException}. */
    public static NominationId valueOf(String text) {
        return new NominationId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
