package vn.thidua.criteria;

/** Identity of one edition of a scale. */
public record ScaleId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
