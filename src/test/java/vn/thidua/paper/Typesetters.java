package vn.thidua.paper;

/** The typesetter without a context. */
public final class Typesetters {

    private Typesetters() {}

    public static Typesetter typesetter() {
        return new Typesetter();
    }
}
