package vn.thidua.shared;

/** Identity of one unit's membership in one cluster-year. */
public record MembershipId(long value) {

    /** Reads an id from a path or a parameter; a text that is no number is refused with {@link NumberFormatException}. */
    public static MembershipId valueOf(String text) {
        return new MembershipId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
