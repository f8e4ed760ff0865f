package vn.thidua.shared;

/** Identity of a poll. */
public record PollId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
