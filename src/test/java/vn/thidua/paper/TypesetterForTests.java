package vn.thidua.paper;

/** The typesetter without a context. */
public final class TypesetterForTests {

    private TypesetterForTests() {}

    public static Typesetter typesetter() {
        return new Typesetter();
    }
}
