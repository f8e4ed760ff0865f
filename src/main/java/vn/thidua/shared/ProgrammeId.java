package vn.thidua.shared;

/** Identity of a programme: all clusters of one organiser with their rules. */
public record ProgrammeId(long value) {

    /** Reads an id from a path or a parameter; a text that is no number is refused with {@link NumberFormatException}. */
    public static ProgrammeId valueOf(String text) {
        return new ProgrammeId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
