package vn.thidua.shared;

/** Identity of a person's account. */
public record AccountId(long value) {

    /** Reads an id from a path or a parameter; a text that is no number is refused with {@link NumberFormatException}. */
    public static AccountId valueOf(String text) {
        return new AccountId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
